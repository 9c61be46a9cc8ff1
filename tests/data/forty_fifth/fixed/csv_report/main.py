"""Monthly sales from an export of the till."""

import csv
import io

EXPORT = """month,shop,sales
January,North,1200
February,North,1350
March,North,n/a
April,North,1500
"""


def read_sales(text):
    rows = csv.DictReader(io.StringIO(text))
    return {row["month"]: int(row["sales"]) for row in rows if row["sales"].isdigit()}


def best(sales):
    return max(sales, key=sales.get)


sales = read_sales(EXPORT)
print("Best month:", best(sales))
print("Sum:", sum(sales.values()))
