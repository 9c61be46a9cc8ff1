from enum import Enum


class Size(Enum):
    SMALL = "s"
    MEDIUM = "m"
    LARGE = "l"


print(Size["SMALL"])
