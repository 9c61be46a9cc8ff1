# writerow wants a list of values, and gets a single number.
# page: csv-row-not-a-list
# names: writerow([
import csv
import sys

readings = [3.5, 4.0, 2.8]
writer = csv.writer(sys.stdout)
writer.writerow(["temperature"])
for reading in readings:
    writer.writerow(reading)
