"""A rectangle that knows its area."""


class Rectangle:
    def __init__(self, width, height):
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height


def main():
    for width, height in [(2, 3), (5, 5)]:
        shape = Rectangle(width, height)
        print(width, "by", height, "is", shape.area())


main()
