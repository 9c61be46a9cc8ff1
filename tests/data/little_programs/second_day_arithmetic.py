# A number of days is added to a date without timedelta.
# page: number-added-to-date
# names: timedelta
from datetime import date

start = date(2024, 2, 1)
for week in range(3):
    print(start + 7 * week)
