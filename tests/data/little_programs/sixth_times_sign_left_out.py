# 2(width + height) calls the number 2; the * is missing.
# page: number-called
# names: * 2
def perimeter(width, height):
    return 2(width + height)


def area(width, height):
    return width * height


print("Area:", area(3, 4))
print("Perimeter:", perimeter(3, 4))
