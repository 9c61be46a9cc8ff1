# append gives None, and add_item returns that in place of the list.
# page: result-of-returned-method
# names: add_item append items
def add_item(items, item):
    return items.append(item)


def show(items):
    print("You have", len(items), "items:")
    for item in items:
        print(" *", item)


bag = ["lamp", "rope"]
bag = add_item(bag, "map")
show(bag)
