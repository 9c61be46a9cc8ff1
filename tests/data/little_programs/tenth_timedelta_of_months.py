# timedelta has no months.
# page: time-span-in-months
# names: months
from datetime import date, timedelta

start = date(2024, 1, 15)
due = start + timedelta(months=1)
print("Please pay by", due)
