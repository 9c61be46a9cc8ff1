# A Point object is no pair; its x and y must be asked for.
# page: object-taken-apart
# names: Point x
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def distance(a, b):
    ax, ay = a
    bx, by = b
    return ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5


home = Point(0, 0)
school = Point(3, 4)
print("Distance:", distance(home, school))
