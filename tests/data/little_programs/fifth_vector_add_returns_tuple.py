# __add__ returns a tuple, not a Vector, so the sum has no x.
# page: returned-value-of-other-type
# names: __add__ tuple Vector
class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return self.x + other.x, self.y + other.y

    def __str__(self):
        return f"({self.x}, {self.y})"


a = Vector(1, 2)
b = Vector(3, 4)
c = a + b
print("c =", c)
print("x of c =", c.x)
