# The header has a space before price, so the column is ' price'.
# page: csv-column-missing
# names: price
import csv

with open("shop.csv", "w") as f:
    f.write("name, price\n")
    f.write("tea, 3\n")
    f.write("jam, 4\n")

total = 0
with open("shop.csv", newline="") as f:
    for row in csv.DictReader(f):
        total += float(row["price"])
print("Total:", total)
