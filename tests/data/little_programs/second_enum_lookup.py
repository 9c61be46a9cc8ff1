# Colour("green") looks for a value, the values are numbers.
# page: value-is-no-enum-member
# names: green
from enum import Enum


class Colour(Enum):
    RED = 1
    GREEN = 2


wanted = "green"
print(Colour(wanted))
