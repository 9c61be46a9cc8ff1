stock = {"tea": 4, "milk": 2, "bread": 7}

names = list(stock.keys())
names.sort()
for name in names:
    print(name, stock[name])
