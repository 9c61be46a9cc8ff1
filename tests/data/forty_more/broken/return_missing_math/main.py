def area(width, height):
    result = width * height


def cost(width, height, price):
    return area(width, height) * price


print(cost(2, 3, 1.5))
