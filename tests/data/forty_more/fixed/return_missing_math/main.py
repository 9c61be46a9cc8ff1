def area(width, height):
    return width * height


def cost(width, height, price):
    return area(width, height) * price


print(cost(2, 3, 1.5))
