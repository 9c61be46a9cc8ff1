# Point defines __eq__ and no __hash__, so it cannot be in a set.
# page: class-with-eq-without-hash unhashable-set-element
# names: Point __hash__
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)


visited = {Point(0, 0), Point(1, 0)}
