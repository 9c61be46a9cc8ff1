"""The last day of each quarter."""

from datetime import date


def quarter_end(year, quarter):
    month = quarter * 3
    return date(year, month, 31)


def weekday(day):
    return ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday()]


for quarter in (1, 2, 3, 4):
    day = quarter_end(2024, quarter)
    print(quarter, day, weekday(day))
