prices = ["3.50", "2.25"]
total = 0
for price in prices:
    total += float(price)
print(total)
