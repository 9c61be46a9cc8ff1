# time.strftime wants a struct_time; a datetime has a strftime of its own.
# page: time-tuple-needed
# names: .strftime(
import time
from datetime import datetime, timedelta

FORMAT = "%d.%m.%Y %H:%M"


def label(moment):
    return time.strftime(FORMAT, moment)


start = datetime(2024, 3, 1, 8, 30)
for number in range(3):
    print(label(start + timedelta(hours=number)))
