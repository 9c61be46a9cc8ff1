"""Adds the tax to prices, without rounding errors."""

from decimal import Decimal

PRICES = [Decimal("19.99"), Decimal("5.00"), Decimal("120.50")]
TAX = Decimal("0.19")


def with_tax(price):
    return price * (1 + TAX)


def total(prices):
    return sum(with_tax(price) for price in prices)


for price in PRICES:
    print(f"{price:>8} {with_tax(price):>8.2f}")
print("total", round(total(PRICES), 2))
