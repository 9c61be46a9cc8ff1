# Square does not define perimeter, which Shape asks for.
# page: abstract-class-instantiated
# names: perimeter Square
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    @abstractmethod
    def perimeter(self):
        ...


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


shapes = [Square(2), Square(3)]
print(sum(shape.area() for shape in shapes))