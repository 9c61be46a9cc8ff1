"""Moves a robot over a grid."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Position:
    x: int
    y: int


def move(position, command):
    if command == "N":
        position = replace(position, y=position.y + 1)
    elif command == "E":
        position = replace(position, x=position.x + 1)
    return position


place = Position(0, 0)
for command in "EENN":
    place = move(place, command)
print(place)
