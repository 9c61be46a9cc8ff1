# shop/report.py uses a relative import and is run as a script: python -m shop.report.
# page: relative-import-in-script
# names: -m
# run: shop/report.py
# file: shop/__init__.py
NAME = "shop"
# file: shop/prices.py
PRICES = {"tea": 3.5, "rice": 2.2}
# file: shop/report.py
from .prices import PRICES


def main():
    for article, price in PRICES.items():
        print(article, price)


if __name__ == "__main__":
    main()
