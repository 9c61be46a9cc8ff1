stock = {"tea": 4, "milk": 2, "sugar": 0}
for name in ("tea", "milk"):
    print(name, stock[name])
print(stock["sugar"])
