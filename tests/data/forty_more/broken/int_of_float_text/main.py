prices = ["3.50", "2.25"]
total = 0
for price in prices:
    total += int(price)
print(total)
