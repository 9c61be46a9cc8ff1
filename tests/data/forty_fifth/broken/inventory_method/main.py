"""The stock of a small shop."""


class Item:
    def __init__(self, name, price, count):
        self.name = name
        self.price = price
        self.count = count

    def value(self):
        return self.price * self.count


class Inventory:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)

    def total(self):
        return sum(item.value() for item in self.items)


stock = Inventory()
stock.add(Item("pen", 1.5, 20))
stock.add(Item("book", 12, 3))
stock.add("ruler")
print("worth", stock.total())
