# csv.reader gives lists; csv.DictReader gives dictionaries.
# page: library-result-for-its-part
# names: DictReader
import csv
import io

TEXT = """name,city
Ada,London
Grace,New York
"""


def cities(text):
    found = set()
    for row in csv.reader(io.StringIO(text)):
        found.add(row["city"])
    return found


print(cities(TEXT))
