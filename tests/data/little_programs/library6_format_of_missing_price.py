# The price of milk is None, and None has no format .2f.
# page: format-spec-unsupported
# names: None
PRODUCTS = [
    {"name": "tea", "price": 3.2},
    {"name": "milk", "price": None},
]


def price_list(products):
    lines = []
    for product in products:
        lines.append(f"{product['name']:<8}{product['price']:>8.2f}")
    return "\n".join(lines)


print(price_list(PRODUCTS))
