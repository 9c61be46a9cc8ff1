# The method is called like a function, without self.
# page: self-left-out
# names: self.area
class Square:
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    def describe(self):
        return "area " + str(area())


print(Square(3).describe())
