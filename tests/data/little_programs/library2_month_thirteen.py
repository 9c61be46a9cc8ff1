# Months are counted from 1 to 12; the loop begins at 0.
# page: month-outside-year
# names: 0 1
import calendar


def days_of(year):
    return [calendar.monthrange(year, month)[1] for month in range(12)]


print(sum(days_of(2024)))
