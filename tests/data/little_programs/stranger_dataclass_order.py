# The dataclass is called without its third field.
# page: parameter-without-value argument-missing
# names: price
from dataclasses import dataclass


@dataclass
class Product:
    name: str
    weight: float
    price: float

    def price_per_kilo(self):
        return self.price / self.weight


@dataclass
class Cart:
    owner: str
    products: list

    def total(self):
        return sum(product.price for product in self.products)


cart = Cart("Ada", [Product("rice", 1.0, 2.2), Product("oats", 0.5)])
print(cart.total())
