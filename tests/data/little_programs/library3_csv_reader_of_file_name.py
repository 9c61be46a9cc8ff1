# csv.reader is given the name of the file, and goes over its letters.
# page: csv-reader-of-name
# names: open(
import csv


def read_prices(file_name):
    prices = {}
    for row in csv.reader(file_name):
        prices[row[0]] = float(row[1])
    return prices


print(read_prices("prices.csv"))
