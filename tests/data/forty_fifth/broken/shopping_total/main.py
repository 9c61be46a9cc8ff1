"""Adds up a shopping basket."""

PRICES = {"bread": 2.20, "milk": 1.10, "butter": 2.90, "cheese": 4.50}


def price_of(item, count):
    return PRICES[item] * count


def total(basket):
    amount = 0
    for item, count in basket.items():
        amount += price_of(item, count)
    return amount


basket = {"milk": 2, "bread": 1, "eggs": 6}
print(f"Total: {total(basket):.2f}")
if total(basket) > 10:
    print("You get a free bag")
