# datetime gets month 13.
# page: time-part-out-of-range
# names: month
from datetime import date

for month in range(11, 14):
    print(date(2024, month, 1))
