# basket is a text, append belongs to lists.
# page: append-on-no-list
# names: basket []
basket = ""
menu = ["tea", "cake", "juice"]
for item in menu:
    if len(item) > 3:
        basket.append(item)
print(basket)
