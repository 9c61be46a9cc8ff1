# Square does not define area, the abstract method.
# page: abstract-class-instantiated
# names: Square area
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def get_area(self):
        return self.side ** 2


print(Square(3).get_area())
