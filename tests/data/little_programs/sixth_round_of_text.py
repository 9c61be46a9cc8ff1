# The price was read as text; round needs a number.
# page: rounding-needs-number
# names: float(
rows = ["apple;1.299", "pear;2.451", "plum;0.999"]
for row in rows:
    parts = row.split(";")
    price = parts[1]
    print(parts[0], "costs", round(price, 2))
