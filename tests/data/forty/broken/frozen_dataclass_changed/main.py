"""Points that can be moved."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Point:
    x: int
    y: int

    def moved(self, dx, dy):
        self.x += dx
        self.y += dy
        return self


def far(point):
    return replace(point, x=point.x * 100)


start = Point(1, 2)
print(start.moved(3, 3))
print(far(start))
