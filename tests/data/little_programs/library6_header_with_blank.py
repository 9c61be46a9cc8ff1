# The header of the file has blanks behind its commas, so the column is called " city".
# page: csv-column-missing
# names: city skipinitialspace
import csv
import io

EXPORT = """name, city, orders
Ada, Bonn, 3
Bob, Köln, 1
"""


def cities(stream):
    for row in csv.DictReader(stream):
        yield row["name"], row["city"]


for name, city in cities(io.StringIO(EXPORT)):
    print(f"{name} lives in {city}")
