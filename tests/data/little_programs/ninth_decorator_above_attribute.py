# The decorator stands above an assignment instead of a def.
# page: decorator-without-function
# names: @property def
class Rectangle:
    def __init__(self, width, height):
        self.width = width
        self.height = height

    @property
    sides = 4

    def area(self):
        return self.width * self.height


r = Rectangle(3, 4)
print(r.sides, r.area())
