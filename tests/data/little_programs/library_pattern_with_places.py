# The class pattern gives values by place, and Point has no __match_args__.
# page: class-pattern-with-too-many-parts
# names: __match_args__ Point
# pythons: 3.11 3.14
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def describe(shape):
    match shape:
        case Point(0, 0):
            return "origin"
        case Point(x, y):
            return f"point at {x}, {y}"
        case _:
            return "something else"


print(describe(Point(3, 4)))
