# total_seconds is a method, and its brackets are missing.
# page: method-not-called
# names: total_seconds()
from datetime import datetime

SHIFTS = [("08:30", "16:45"), ("22:00", "23:30")]


def minutes(start, end):
    first = datetime.strptime(start, "%H:%M")
    last = datetime.strptime(end, "%H:%M")
    length = last - first
    return length.total_seconds / 60


for start, end in SHIFTS:
    print(start, end, minutes(start, end))
