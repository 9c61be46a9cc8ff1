# A timedelta has days and seconds, no hours.
# page: timedelta-in-hours
# names: total_seconds() 3600
from datetime import datetime

shifts = [
    ("Ada", "08:00", "16:30"),
    ("Grace", "09:15", "17:00"),
]


def worked(start, end):
    begin = datetime.strptime(start, "%H:%M")
    finish = datetime.strptime(end, "%H:%M")
    return finish - begin


total = 0
for name, start, end in shifts:
    duration = worked(start, end)
    total += duration.hours
    print(name, duration)
print("hours in all:", total)
