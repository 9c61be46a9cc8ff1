# Circle's method is misspelled (aera), so Shape's area runs and raises.
# page: _any
# names: area Circle
class Shape:
    def area(self):
        raise NotImplementedError

    def show(self):
        print("Area:", self.area())


class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius

    def aera(self):
        return 3.14 * self.radius ** 2


Circle(2).show()
