prices = {"tea": 3, "milk": 1}
print(list(prices.keys())[0])
