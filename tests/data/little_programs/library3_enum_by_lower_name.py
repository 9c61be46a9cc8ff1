# The names of the members are in capitals; "red" is none.
# page: enum-name-unknown
# names: RED
from enum import Enum


class Colour(Enum):
    RED = 1
    GREEN = 2


settings = {"colour": "red"}
print(Colour[settings["colour"]])
