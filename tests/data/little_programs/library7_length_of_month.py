# monthrange gives two values, the first weekday and the number of days; the second is meant.
# page: library-result-for-its-part
# names: [1]
import calendar
from datetime import date


def days(year, month):
    last = calendar.monthrange(year, month)
    return [date(year, month, day) for day in range(1, last + 1)]


print(len(days(2024, 2)))
