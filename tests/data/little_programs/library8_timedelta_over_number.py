# A time span cannot be compared with a number; total_seconds() is the number.
# page: library-result-for-its-part
# names: total_seconds()
from datetime import datetime

LIMIT = 3600


def is_late(started, finished):
    duration = finished - started
    return duration > LIMIT


start = datetime(2024, 5, 1, 9, 0)
print(is_late(start, datetime(2024, 5, 1, 10, 30)))
