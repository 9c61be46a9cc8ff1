"""Throws away what is out of stock."""

stock = {"pens": 4, "books": 0, "cups": 7, "maps": 0}


def clean(stock):
    for name in list(stock):
        if stock[name] == 0:
            del stock[name]
    return stock


print(clean(stock))
print("kinds:", len(stock))
