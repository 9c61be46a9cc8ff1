# A value is missing after the last plus sign.
# page: value-missing
# names: +
def total(a, b, c):
    return a + b +


print(total(1, 2, 3))
