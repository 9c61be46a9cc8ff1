"""How long did everybody work?"""

from datetime import datetime, time

SHIFTS = {"Ada": ("08:30", "16:45"), "Ben": ("09:00", "17:10")}


def clock(text):
    hour, minute = text.split(":")
    return time(int(hour), int(minute))


def worked(start, end):
    day = datetime(2024, 1, 1)
    return datetime.combine(day, clock(end)) - datetime.combine(day, clock(start))


for name, (start, end) in SHIFTS.items():
    print(name, worked(start, end))
