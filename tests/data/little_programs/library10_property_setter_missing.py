# The property has no setter, so it cannot be assigned.
# page: attribute-cannot-be-set
# names: total setter
class Cart:
    def __init__(self):
        self.items = []

    @property
    def total(self):
        return sum(price for _, price in self.items)


cart = Cart()
cart.items.append(("tea", 3))
cart.total = 0
print(cart.total)
