# super needs brackets.
# page: super-without-brackets
# names: super()
class Shape:
    def __init__(self, colour):
        self.colour = colour


class Square(Shape):
    def __init__(self, colour, side):
        super.__init__(colour)
        self.side = side


print(Square("red", 3).colour)
