# The first row of the file is the header; it must be passed over before the amounts are added.
# page: text-is-no-whole-number
# names: amount next
import csv

with open("sales.csv", "w", newline="") as out:
    out.write("region,amount\nnorth,120\nsouth,95\n")


def total(path):
    result = 0
    with open(path, newline="") as file:
        reader = csv.reader(file)
        for row in reader:
            result += int(row[1])
    return result


print("total:", total("sales.csv"))
