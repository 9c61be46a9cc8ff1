# __all__ of shapes names perimeter, which shapes does not define.
# page: all-list-names-nothing
# names: __all__ perimeter
# file: main.py
from shapes import *

print(area(3, 4))
# file: shapes.py
__all__ = ["area", "perimeter"]


def area(width, height):
    return width * height
