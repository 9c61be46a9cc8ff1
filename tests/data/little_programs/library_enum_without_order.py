# Members of Enum cannot be compared with <; IntEnum members can.
# page: enum-members-compared
# names: IntEnum Priority
from enum import Enum


class Priority(Enum):
    LOW = 1
    NORMAL = 2
    HIGH = 3


tasks = [
    ("answer mail", Priority.LOW),
    ("fix the server", Priority.HIGH),
    ("write report", Priority.NORMAL),
]

urgent = [name for name, priority in tasks if priority > Priority.LOW]
print(urgent)
