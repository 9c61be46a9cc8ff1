# An Enum with members cannot be the base of another one.
# page: enum-with-members-extended
# names: Colour members
from enum import Enum


class Colour(Enum):
    RED = 1
    GREEN = 2


class MoreColours(Colour):
    BLUE = 3


print(list(MoreColours))
