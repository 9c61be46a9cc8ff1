# A csv reader gives its rows one by one and cannot be asked by place; list(...) or next(...) is meant.
# page: iterator-used-as-list
# names: rows next
import csv

with open("sales.csv", "w", newline="") as out:
    out.write("region,amount\nnorth,120\nsouth,95\n")


def load(path):
    with open(path, newline="") as file:
        rows = csv.reader(file)
        header = rows[0]
        return [dict(zip(header, row)) for row in rows]


for sale in load("sales.csv"):
    print(sale["region"], sale["amount"])
