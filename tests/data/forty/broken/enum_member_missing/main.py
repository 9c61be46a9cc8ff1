"""A traffic light."""

from enum import Enum


class Light(Enum):
    RED = "red"
    AMBER = "amber"
    GREEN = "green"


def after(light):
    if light is Light.RED:
        return Light.GREEN
    if light is Light.YELLOW:
        return Light.RED
    return Light.AMBER


light = Light.RED
for _ in range(4):
    print(light.value)
    light = after(light)
