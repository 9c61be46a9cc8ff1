from enum import Enum


class Colour(Enum):
    RED = 1
    GREEN = 2


Colour.RED.value = 3
print(Colour.RED)
