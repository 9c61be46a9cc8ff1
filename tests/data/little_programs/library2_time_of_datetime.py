# time is the module here; the class of that name is in datetime.
# page: module-called
# names: datetime
# general: module-called
import time


def shift(start_hour):
    start = time(start_hour, 30)
    return start.isoformat()


print(shift(9))
