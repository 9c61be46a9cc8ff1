# Parameters must be names, not numbers.
# page: value-as-parameter
# names: def
def add(3, 4):
    return 3 + 4


print(add(3, 4))
