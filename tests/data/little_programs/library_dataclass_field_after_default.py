# price has no default and stands after stock, which has one.
# page: field-without-default-after-default
# names: price stock
from dataclasses import dataclass


@dataclass
class Article:
    name: str
    stock: int = 0
    price: float

    def value(self):
        return self.stock * self.price


shelf = [Article("tea", 3, 3.5), Article("rice", 10, 2.2)]
print(sum(article.value() for article in shelf))
