# items is only made in open_shop, which is not called.
# page: attribute-set-in-other-method
# names: items __init__
class Shop:
    def __init__(self, name):
        self.name = name

    def open_shop(self):
        self.items = []

    def add(self, item):
        self.items.append(item)


shop = Shop("Corner")
shop.add("tea")
