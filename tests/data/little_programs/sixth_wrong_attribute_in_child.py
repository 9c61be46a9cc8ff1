# Child's __init__ sets no _items, because super().__init__() is not called.
# page: init-of-parent-not-called
# names: super __init__ Basket
class Basket:
    def __init__(self):
        self.things = []

    def add(self, thing):
        self.things.append(thing)


class GiftBasket(Basket):
    def __init__(self, ribbon):
        self.ribbon = ribbon


gift = GiftBasket("red")
gift.add("soap")
print(gift.things)
