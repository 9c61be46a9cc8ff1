"""Takes what is sold out off the list."""

stock = {"tea": 12, "milk": 0, "sugar": 7, "bread": 0}


def sold_out(count):
    return count == 0


for name, count in stock.items():
    if sold_out(count):
        print("sold out:", name)
        del stock[name]

for name in sorted(stock):
    print(f"{name:<8}{stock[name]:>4}")
