"""Rectangles."""


class Rectangle:
    def __init__(self, width, height):
        self.width = width
        self.height = height

    @property
    def area(self):
        return self.width * self.height

    def scaled(self, factor):
        return Rectangle(self.width * factor, self.height * factor)


room = Rectangle(4, 5)
print("area", room.area)
hall = room.scaled(2)
print("hall", hall.area())
