# items is assigned in the function and so is local.
# page: local-before-assignment
# names: items global
items = []


def add(item):
    items = items + [item]


add("tea")
print(items)
