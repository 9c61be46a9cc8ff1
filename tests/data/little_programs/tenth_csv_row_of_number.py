# writerow wants a list, and total is a number.
# page: csv-row-not-a-list
# names: [total]
import csv

prices = [3, 4, 5]
total = sum(prices)
with open("out.csv", "w", newline="") as f:
    writer = csv.writer(f)
    writer.writerow(prices)
    writer.writerow(total)
