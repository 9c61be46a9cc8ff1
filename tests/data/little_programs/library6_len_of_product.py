# product gives its pairs one by one and has no length; list(...) has one.
# page: length-of-itertools-result
# names: list(
from itertools import product

SIZES = ["S", "M", "L"]
COLOURS = ["red", "blue"]


def variants(sizes, colours):
    return product(sizes, colours)


rows = variants(SIZES, COLOURS)
print(len(rows), "variants")
for size, colour in rows:
    print(size, colour)
