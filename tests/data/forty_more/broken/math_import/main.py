def hypotenuse(a, b):
    return math.sqrt(a * a + b * b)


print(hypotenuse(3, 4))
