# The class lacks @dataclass above it, so it takes no arguments.
# page: class-without-init
# names: @dataclass Product
from dataclasses import dataclass, field


class Product:
    name: str
    price: float
    tags: list = field(default_factory=list)


stock = [Product("tea", 3.2), Product("jam", 2.5, ["sweet"])]
for product in stock:
    print(product.name, product.price)
