"""A price list, printed as a table."""

prices = {
    "espresso": 2.10,
    "cappuccino": 2.90,
    "latte": 3.20,
}


def line(name, price):
    return f"{name:<12} {price:6.2f}"


total = 0
for name, price in prices:
    print(line(name, price))
    total += price
print(line("all", total))
