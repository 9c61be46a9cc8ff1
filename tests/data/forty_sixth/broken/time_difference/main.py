"""How long did everybody work?"""

from datetime import datetime, time

SHIFTS = {"Ada": ("08:30", "16:45"), "Ben": ("09:00", "17:10")}


def clock(text):
    hour, minute = text.split(":")
    return time(int(hour), int(minute))


def worked(start, end):
    return clock(end) - clock(start)


for name, (start, end) in SHIFTS.items():
    print(name, worked(start, end))
