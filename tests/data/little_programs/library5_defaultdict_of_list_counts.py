# The defaultdict makes lists, and a number is added; defaultdict(int) counts.
# page: number-not-iterable
# names: defaultdict(int)
from collections import defaultdict

ORDERS = [
    {"customer": "ada", "items": 3},
    {"customer": "bob", "items": 1},
    {"customer": "ada", "items": 2},
]


def items_by_customer(orders):
    counts = defaultdict(list)
    for order in orders:
        counts[order["customer"]] += order["items"]
    return counts


for customer, count in items_by_customer(ORDERS).items():
    print(customer, count)
