# An enum member is compared with a number; its value is meant, or IntEnum.
# page: not-orderable
# names: value
from enum import Enum


class Level(Enum):
    LOW = 1
    HIGH = 3


def alarms(readings):
    return [name for name, level in readings if level > 1]


print(alarms([("door", Level.HIGH), ("window", Level.LOW)]))
