# area takes two values and gets three.
# page: argument-without-parameter
# names: area 3
def area(width, height):
    return width * height


print(area(2, 3))
print(area(2, 3, 4))
