# %.2f needs a number, and price is text.
# page: format-needs-number real-number-required
# names: float( price
lines = ["tea 2.5", "cake 3.75"]
for line in lines:
    name, price = line.split()
    print("%-6s %.2f" % (name, price))
