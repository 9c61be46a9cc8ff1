from collections import namedtuple

Point = namedtuple("Point", "x y")
point = Point(1, 2)
point = point._replace(x=5)
print(point)
