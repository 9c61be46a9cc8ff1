# datetime is the module here; the class is datetime.datetime.
# page: datetime-module-for-class
# names: datetime.datetime.now
import datetime

now = datetime.now()
print("It is", now.hour, "o'clock")
