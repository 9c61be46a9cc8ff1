# The items are tuples, and a tuple is asked by number, not by a name.
# page: tuple-indexed-by-name
# names: item "price"
inventory = [
    ("apple", 0.5, 30),
    ("bread", 2.2, 8),
    ("cheese", 6.0, 4),
]


def total_value(things):
    total = 0
    for item in things:
        total += item["price"] * item["amount"]
    return total


print("Inventory:")
for thing in inventory:
    print("-", thing[0])
print("Value:", total_value(inventory))
