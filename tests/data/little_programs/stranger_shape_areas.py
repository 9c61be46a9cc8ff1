# Square inherits area from Shape's class body, area is given as a method without call in sum.
# page: method-not-called unsupported-operand operands-that-do-not-fit function-in-place-of-result
# names: area()
import math


class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        raise NotImplementedError


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return math.pi * self.radius ** 2


class Rectangle(Shape):
    def __init__(self, width, height):
        super().__init__("rectangle")
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height


shapes = [Circle(1.5), Rectangle(2, 3), Circle(0.5)]
total = 0
for shape in shapes:
    print(shape.name)
    total = total + shape.area
print("painted area:", round(total, 2))
