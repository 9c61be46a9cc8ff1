# tools/report.py is run as a script, so Python looks in tools, not in the folder above it.
# page: program-inside-its-package
# names: shop -m
# run: tools/report.py
# file: shop/__init__.py
NAME = "shop"
# file: shop/prices.py
PRICES = {"tea": 3.5}
# file: tools/report.py
from shop.prices import PRICES

for article, price in PRICES.items():
    print(article, price)
