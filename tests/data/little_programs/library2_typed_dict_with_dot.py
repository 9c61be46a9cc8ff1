# A TypedDict is a dict: its entries are asked with square brackets.
# page: dict-entry-as-attribute
# names: order["total"]
from typing import TypedDict


class Order(TypedDict):
    number: int
    total: float


def vat(order: Order) -> float:
    return order.total * 0.2


print(vat({"number": 7, "total": 20.0}))
