# A UUID is not known to JSON; str(...) of it must be stored.
# page: not-json-serializable
# names: UUID str
import json
import uuid


def new_order(item, amount):
    return {"id": uuid.UUID(int=17), "item": item, "amount": amount}


orders = [new_order("tea", 2), new_order("jam", 1)]
with open("orders.json", "w") as out:
    json.dump(orders, out, indent=2)
print("saved", len(orders))
