# name and price are set without self., so the object has no name.
# page: stored-without-self
# names: self.name __init__
class Product:
    def __init__(self, name, price):
        name = name
        price = price

    def label(self):
        return self.name + ": " + str(self.price)


tea = Product("Tea", 2.5)
milk = Product("Milk", 1.1)
for product in (tea, milk):
    print(product.label())
