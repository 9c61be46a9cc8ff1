# Square is defined above its base class Shape.
# page: name-defined-later
# names: Shape
class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Shape:
    def area(self):
        return 0

    def show(self):
        print("area:", self.area())


Square(3).show()
