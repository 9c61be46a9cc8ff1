# An object of the program's own class is handed to json.dumps, which knows only plain values.
# page: not-json-serializable
# names: Order vars
import json


class Order:
    def __init__(self, number, items):
        self.number = number
        self.items = items


def export(orders, path):
    text = json.dumps(orders, indent=2)
    with open(path, "w") as out:
        out.write(text)


orders = [Order(17, ["tea"]), Order(18, ["milk", "jam"])]
export(orders, "orders.json")
