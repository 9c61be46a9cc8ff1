# The rows are read after the with block, where the file is closed.
# page: file-already-closed
# names: closed with
import csv
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "prices.csv")
with open(path, "w") as handle:
    handle.write("tea,3.5\nrice,2.2\n")

with open(path, newline="") as handle:
    reader = csv.reader(handle)

for row in reader:
    print(row)
