# The elif stands after the else.
# page: elif-after-else
# names: elif else
def size_of(length):
    if length < 10:
        size = "S"
    else:
        size = "XL"
    elif length < 20:
        size = "M"
    return size


print(size_of(5))
print(size_of(15))
