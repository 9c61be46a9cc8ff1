# Decimal needs a point; the text has a comma.
# page: decimal-from-unreadable-text
# names: , replace(
from decimal import Decimal

lines = ["tea;3,50", "rice;2,20", "oil;7,90"]


def parse_line(line):
    name, price = line.split(";")
    return name, Decimal(price)


total = Decimal("0")
for line in lines:
    name, price = parse_line(line)
    total += price
print("total", total)
