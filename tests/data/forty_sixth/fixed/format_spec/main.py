"""Prints a bill."""

ITEMS = [("coffee", "2.50"), ("cake", "3.20"), ("water", "1.80")]


def line(name, price):
    return f"{name:<12}{float(price):>8.2f}"


def bill(items):
    for name, price in items:
        print(line(name, price))
    print("-" * 20)


bill(ITEMS)
print("Thank you!")
