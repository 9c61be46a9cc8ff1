from dataclasses import dataclass


@dataclass
class Product:
    name: str
    price: float
    currency: str = "EUR"

    def label(self):
        return f"{self.name} {self.price} {self.currency}"


print(Product("tea", 3.5).label())
