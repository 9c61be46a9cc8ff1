# The docstring of area is never closed.
# page: triple-string-never-closed
# names: """
def area(width, height):
    """Return the area of a rectangle.
    return width * height


def perimeter(width, height):
    return 2 * (width + height)


print(area(3, 4))
print(perimeter(3, 4))
