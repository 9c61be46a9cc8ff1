# The class datetime was imported, not the module; timedelta must be imported beside it.
# page: datetime-class-for-module
# names: timedelta import
from datetime import datetime


def is_recent(stamp, now):
    moment = datetime.strptime(stamp, "%Y-%m-%d %H:%M")
    return now - moment < datetime.timedelta(days=7)


now = datetime(2024, 5, 20, 12, 0)
for stamp in ["2024-05-18 09:30", "2024-04-02 17:00"]:
    print(stamp, is_recent(stamp, now))
