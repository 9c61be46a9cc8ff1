from dataclasses import dataclass


@dataclass
class Product:
    name: str
    currency: str = "EUR"
    price: float

    def label(self):
        return f"{self.name} {self.price} {self.currency}"


print(Product("tea", "EUR", 3.5).label())
