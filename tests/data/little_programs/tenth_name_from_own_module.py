# shapes.py has area_of_circle, not circle_area.
# page: cannot-import-name
# names: shapes
# run: main.py
# file: main.py
from shapes import circle_area

for radius in (1, 2):
    print(circle_area(radius))
# file: shapes.py
import math


def area_of_circle(radius):
    return math.pi * radius ** 2


def area_of_square(side):
    return side * side
