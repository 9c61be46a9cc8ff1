# The members of an Enum cannot be given a new value.
# page: enum-member-changed
# names: Status.OPEN
from enum import Enum


class Status(Enum):
    OPEN = "open"
    CLOSED = "closed"


def localise(names):
    Status.OPEN = names["open"]
    Status.CLOSED = names["closed"]


localise({"open": "offen", "closed": "geschlossen"})
print(Status.OPEN)
