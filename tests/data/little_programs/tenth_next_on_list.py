# next() needs an iterator, not a list.
# page: next-on-non-iterator
# names: iter(colours)
colours = ["red", "green", "blue"]
first = next(colours)
second = next(colours)
print(first, second)
