# February has no 30th day.
# page: day-does-not-exist-in-month
# names: month day
from datetime import date

birthday = date(2023, 2, 30)
print(birthday)
