# The text has a point; int(float(...)) or float is meant.
# page: decimal-text-for-int
# names: float
import csv
import io

TEXT = "item,amount\ntea,3.0\njam,2.0\n"

total = 0
for row in csv.DictReader(io.StringIO(TEXT)):
    total += int(row["amount"])
print(total)
