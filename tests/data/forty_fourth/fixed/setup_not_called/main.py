class Cart:
    def __init__(self, owner):
        self.owner = owner
        self.reset()

    def reset(self):
        self.items = []

    def add(self, item):
        self.items.append(item)


cart = Cart("Ada")
cart.add("tea")
print(cart.items)
