prices = [2, 3, 5]
print(prices(1))
