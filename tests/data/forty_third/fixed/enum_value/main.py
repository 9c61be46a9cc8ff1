from enum import Enum


class Size(Enum):
    SMALL = "s"
    LARGE = "l"


print(Size("l"))
