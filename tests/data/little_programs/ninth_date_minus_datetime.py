# A date and a datetime are subtracted from each other.
# page: date-compared-with-datetime
# names: date datetime
from datetime import date, datetime

holiday = date(2030, 7, 1)
now = datetime(2030, 6, 1, 12, 30)
left = holiday - now
print("Days until the holiday:", left.days)
