# len is asked of an object of the program, whose class has no __len__.
# page: length-of-value-without-one no-length
# names: Basket
# general: no-length
class Basket:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)


basket = Basket()
basket.add("tea")
print(len(basket))
