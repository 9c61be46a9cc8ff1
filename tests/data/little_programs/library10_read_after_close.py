# The rows are read lazily, after the with has closed the file.
# page: file-already-closed
# names: with
import csv

with open("sales.csv", "w", newline="") as out:
    out.write("region,amount\nnorth,120\n")


def rows(path):
    with open(path, newline="") as file:
        return csv.DictReader(file)


for row in rows("sales.csv"):
    print(row["region"])
