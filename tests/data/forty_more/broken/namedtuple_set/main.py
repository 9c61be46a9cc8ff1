from collections import namedtuple

Point = namedtuple("Point", "x y")
point = Point(1, 2)
point.x = 5
print(point)
