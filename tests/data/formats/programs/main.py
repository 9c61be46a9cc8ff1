import sys

import shop

ERRORS = {
    "division": lambda: shop.report("Monday"),
    "chain": lambda: shop.database({"database": "x"}),
    "context": lambda: shop.total([{"price": None}]),
    "name": lambda: shop.greet("Ada"),
    "long": lambda: shop.check(7),
    "type": lambda: shop.total([1]),
    "group": lambda: shop.deliver(["tea", "milk"]),
    "deep": lambda: shop.countdown(3),
}

if __name__ == "__main__":
    ERRORS[sys.argv[1]]()
