# The row must be taken apart when it becomes a named tuple: Sale(*row).
# page: parameter-without-value
# names: Sale(*row)
import csv
import io
from collections import namedtuple

Sale = namedtuple("Sale", "region product amount")
TEXT = "north,tea,12\nsouth,milk,7\n"


def sales(text):
    return [Sale(row) for row in csv.reader(io.StringIO(text))]


for sale in sales(TEXT):
    print(sale.region, sale.amount)
