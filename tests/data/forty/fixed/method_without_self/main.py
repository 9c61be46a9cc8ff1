"""A shopping basket that adds up what is in it."""


class Basket:
    def __init__(self, owner):
        self.owner = owner
        self.items = []

    def add(self, item, price):
        self.items.append((item, price))

    def total(self):
        return sum(price for _, price in self.items)


basket = Basket("Ada")
basket.add("tea", 3)
basket.add("milk", 2)
print(basket.owner, "pays", basket.total())
