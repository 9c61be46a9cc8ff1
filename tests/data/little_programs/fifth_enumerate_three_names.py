# enumerate gives a number and the pair; the pair needs brackets: i, (name, price).
# page: pair-without-brackets
# names: (name, price)
menu = [("Pizza", 8.5), ("Salad", 6.0), ("Soup", 4.2)]


def print_menu(menu):
    for i, name, price in enumerate(menu):
        print(f"{i + 1}. {name:10} {price:5.2f}")


print("*** MENU ***")
print_menu(menu)
