"""Vectors in the plane."""


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"


path = [Vector(1, 2), Vector(3, -1), Vector(0, 5)]
print(path[0] + path[1])
print("end:", sum(path, Vector(0, 0)))
