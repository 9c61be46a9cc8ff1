# The inventory has "arrows", and "arrow" is asked for.
# page: key-misspelled
# names: arrows
inventory = {
    "sword": {"count": 1, "weight": 5},
    "arrows": {"count": 20, "weight": 1},
    "bread": {"count": 3, "weight": 2},
}


def weight_of(item):
    entry = inventory[item]
    return entry["count"] * entry["weight"]


print("Swords:", weight_of("sword"))
print("Arrows:", weight_of("arrow"))
