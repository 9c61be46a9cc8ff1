# total is assigned in the loop of the function, read before: += on a module variable.
# page: local-before-assignment
# names: total
total = 0


def add_all(values):
    for value in values:
        total += value
    return total


print(add_all([1, 2]))
