stock = {"tea": 3, "milk": 1}
stock.pop("milk")
print(stock["milk"])
