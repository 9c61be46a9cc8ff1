# The function returns two values, three names wait.
# page: unpack-sizes-differ
# names: divide
def divide(a, b):
    return a // b, a % b


whole, rest, other = divide(7, 2)
print(whole, rest)
