# int | None came with Python 3.10.
# page: union-of-types-before-3-10
# names: 3.10 Optional[int]
# pythons: 3.8
PRICES = {"tea": 3, "rice": 2}


def price_of(article: str) -> int | None:
    return PRICES.get(article)


for article in ("tea", "oil"):
    price = price_of(article)
    print(article, "unknown" if price is None else price)
