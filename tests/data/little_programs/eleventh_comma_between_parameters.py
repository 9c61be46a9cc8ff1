# The comma between the parameters is missing.
# page: comma-between-parameters
# names: comma
def add(a b):
    return a + b


print(add(2, 3))
