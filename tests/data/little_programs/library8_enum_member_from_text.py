# The enum has no value "ACTIVE"; it is the name of a member: Status["ACTIVE"].
# page: value-is-no-enum-member
# names: Status[state]
from enum import Enum


class Status(Enum):
    ACTIVE = 1
    CLOSED = 2


ROWS = [("ada", "ACTIVE"), ("alan", "CLOSED")]


def read(rows):
    return {name: Status(state) for name, state in rows}


print(read(ROWS))
