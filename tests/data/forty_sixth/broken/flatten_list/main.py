"""Flattens lists in lists and adds everything up."""


def flatten(values):
    result = []
    for value in values:
        if isinstance(value, list):
            result.append(flatten(value))
        else:
            result.append(value)
    return result


numbers = [1, [2, 3], [4, [5, 6]]]
flat = flatten(numbers)
print("sum:", sum(flat))
print("count:", len(flat))
