# The rows have a phone, and fieldnames does not name it.
# page: csv-row-with-unknown-field
# names: phone fieldnames
import csv
import sys

customers = [
    {"name": "Ada", "town": "London"},
    {"name": "Grace", "town": "New York", "phone": "555-0101"},
]


def export(rows, out):
    writer = csv.DictWriter(out, fieldnames=["name", "town"])
    writer.writeheader()
    for row in rows:
        writer.writerow(row)


export(customers, sys.stdout)
