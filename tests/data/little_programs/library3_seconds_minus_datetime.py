# time.time() gives a float, and start is a datetime.
# page: seconds-and-datetime
# names: time.time() start
import time
from datetime import datetime

start = datetime.now()
total = sum(range(10000))
elapsed = time.time() - start
print(total, elapsed)
