# min_max returns a tuple of two, three names wait.
# page: unpack-too-few unpack-sizes-differ
# names: 3
def min_max(values):
    return min(values), max(values)


readings = [3, 9, 4]
low, high, mean = min_max(readings)
print(low, high, mean)
