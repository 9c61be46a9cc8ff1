"""Shapes that all know their area."""

from abc import ABC, abstractmethod


class Shape(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        """In square metres."""


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def aera(self):
        return 3.14159 * self.radius**2


shape = Circle(2)
print(shape.name, round(shape.area(), 1))
