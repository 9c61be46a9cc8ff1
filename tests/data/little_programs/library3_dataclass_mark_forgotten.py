# The class has fields and lacks @dataclass.
# page: class-without-init
# names: @dataclass
class Article:
    name: str
    price: float
    stock: int = 0


shelf = [Article("tea", 3.5), Article("rice", 2.2, 12)]
print(sum(article.stock for article in shelf))
