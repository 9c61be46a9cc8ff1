# asdict takes one order, and gets the list of orders.
# page: asdict-given-a-list
# names: for
import json
from dataclasses import asdict, dataclass


@dataclass
class Order:
    number: int
    product: str
    price: float


def load():
    return [Order(1, "tea", 3.2), Order(2, "milk", 1.1)]


def export(orders):
    return json.dumps({"orders": asdict(orders)}, indent=2)


print(export(load()))
