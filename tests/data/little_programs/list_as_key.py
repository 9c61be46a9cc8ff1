# A list is used as a dictionary key.
# page: list-as-dict-key
# names: tuple(
seen = {}
square = [2, 3]
seen[square] = True
print(seen)
