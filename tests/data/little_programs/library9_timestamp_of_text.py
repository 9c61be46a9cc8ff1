# fromtimestamp wants a number; the text must be made one with float.
# page: time-stamp-is-text
# names: float
import csv
import io
from datetime import datetime

TEXT = "1714550400,login\n1714554000,logout\n"

for stamp, event in csv.reader(io.StringIO(TEXT)):
    print(datetime.fromtimestamp(stamp).year, event)
