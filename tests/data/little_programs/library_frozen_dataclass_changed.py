# Position is frozen; dataclasses.replace makes a changed copy.
# page: frozen-dataclass-changed
# names: frozen replace(
from dataclasses import dataclass


@dataclass(frozen=True)
class Position:
    x: int
    y: int


def step(position, direction):
    if direction == "right":
        position.x += 1
    elif direction == "up":
        position.y += 1
    return position


here = Position(0, 0)
for direction in ["right", "up", "right"]:
    here = step(here, direction)
print(here)
