stock = {"tea": 4, "milk": 2}
for name in ("tea", "milk"):
    print(name, stock[name])
print(stock["sugar"])
