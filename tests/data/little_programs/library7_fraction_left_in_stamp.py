# The stamp has a fraction of a second, for which the format has no %f.
# page: date-text-goes-on
# names: %f
from datetime import datetime

LOG = """2024-03-01 10:22:33.512 started
2024-03-01 10:22:39.020 finished"""


def moments(text):
    for line in text.splitlines():
        stamp = line[:23]
        yield datetime.strptime(stamp, "%Y-%m-%d %H:%M:%S")


first, last = moments(LOG)
print("took", last - first)
