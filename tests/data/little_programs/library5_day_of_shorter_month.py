# 31 January moved to February, which has no day 31.
# page: day-does-not-exist-in-month
# names: monthrange
from datetime import date


def next_month(day):
    if day.month == 12:
        return day.replace(year=day.year + 1, month=1)
    return day.replace(month=day.month + 1)


def due_dates(start, count):
    dates = [start]
    while len(dates) < count:
        dates.append(next_month(dates[-1]))
    return dates


for due in due_dates(date(2023, 12, 31), 4):
    print(due.isoformat())
