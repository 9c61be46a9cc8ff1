# key wants a function, and gets the name of a column.
# page: key-of-sort-is-text
# names: lambda
import csv
import io

TABLE = """name,points
ada,12
bob,7
eve,19
"""


def load(text):
    rows = list(csv.DictReader(io.StringIO(text)))
    for row in rows:
        row["points"] = int(row["points"])
    return rows


def winner(rows):
    return max(rows, key="points")["name"]


print("winner:", winner(load(TABLE)))
