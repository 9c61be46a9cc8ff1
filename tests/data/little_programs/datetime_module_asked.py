# strptime stands on the class datetime of the module datetime.
# page: datetime-module-for-class
# names: datetime.datetime
import datetime

start = datetime.strptime("2024-05-01", "%Y-%m-%d")
print(start.year)
