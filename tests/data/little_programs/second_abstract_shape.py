# Triangle leaves the abstract method perimeter unwritten.
# page: abstract-class-instantiated
# names: perimeter
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    @abstractmethod
    def perimeter(self):
        ...


class Triangle(Shape):
    def __init__(self, base, height):
        self.base, self.height = base, height

    def area(self):
        return self.base * self.height / 2


print(Triangle(3, 4).area())
