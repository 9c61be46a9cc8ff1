# rectangle takes two values and gets three.
# page: argument-without-parameter
# names: rectangle
def rectangle(width, height):
    return width * height


print(rectangle(3, 4, 5))
