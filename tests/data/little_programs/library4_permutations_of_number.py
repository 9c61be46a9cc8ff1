# permutations wants a collection, and gets a number.
# page: number-not-iterable
# names: range
from itertools import permutations

for order in permutations(3):
    print(order)
