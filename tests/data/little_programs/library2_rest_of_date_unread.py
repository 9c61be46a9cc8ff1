# The text has a time behind the date, and the format only a date.
# page: date-text-goes-on
# names: %H:%M
from datetime import datetime

LOG = [
    "2024-03-18 09:30;start",
    "2024-03-18 10:05;stop",
]


def parse(line):
    stamp, event = line.split(";")
    return datetime.strptime(stamp, "%Y-%m-%d"), event


for line in LOG:
    when, event = parse(line)
    print(when, event)
