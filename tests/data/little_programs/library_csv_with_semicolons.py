# The file's columns are separated by semicolons, so there is one column "name;price;stock".
# page: csv-column-missing
# names: name delimiter
import csv
import io

EXPORT = """name;price;stock
tea;3.50;12
rice;2.20;40
oil;7.90;5
"""


def read_articles(handle):
    reader = csv.DictReader(handle)
    articles = []
    for row in reader:
        articles.append((row["name"], float(row["price"]), int(row["stock"])))
    return articles


for name, price, stock in read_articles(io.StringIO(EXPORT)):
    print(f"{name:10} {price:8.2f} {stock:5}")
