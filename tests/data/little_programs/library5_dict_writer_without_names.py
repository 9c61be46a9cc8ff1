# DictWriter needs the names of the columns.
# page: argument-missing
# names: fieldnames
import csv

ROWS = [
    {"name": "ada", "mail": "ada@example.org"},
    {"name": "bob", "mail": "bob@example.org"},
]


def export(rows, path):
    with open(path, "w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out)
        writer.writeheader()
        writer.writerows(rows)


export(ROWS, "people.csv")
