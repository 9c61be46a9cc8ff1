# The cells of a CSV file are texts, and sum wants numbers.
# page: text-in-calculation
# names: float(
import csv
import io
from collections import defaultdict

EXPORT = """region,month,amount
north,2024-01,120.50
south,2024-01,80.00
north,2024-02,99.90
"""


def read_sales(stream):
    by_region = defaultdict(list)
    for row in csv.DictReader(stream):
        by_region[row["region"]].append(row["amount"])
    return by_region


def report(by_region):
    for region, amounts in sorted(by_region.items()):
        total = sum(amounts)
        print(f"{region:10} {total:10.2f}")


report(read_sales(io.StringIO(EXPORT)))
