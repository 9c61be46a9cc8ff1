import csv
import io

SALES = "item,price\ntea,3\nmilk,2\n"


def total(text):
    amount = 0
    for row in csv.DictReader(io.StringIO(text)):
        amount += row["price"]
    return amount


print(total(SALES))
