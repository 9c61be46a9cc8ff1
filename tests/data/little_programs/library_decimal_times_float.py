# A Decimal is multiplied by the float 1.2.
# page: decimal-mixed-with-float
# names: Decimal("1.2") float
from decimal import Decimal

VAT = 1.2


class Basket:
    def __init__(self):
        self.prices = []

    def add(self, text):
        self.prices.append(Decimal(text))

    def total(self):
        return sum(self.prices, Decimal("0")) * VAT


basket = Basket()
basket.add("3.50")
basket.add("2.20")
print(basket.total())
