prices = {"tea": 3, "milk": 1}
print(prices.keys()[0])
