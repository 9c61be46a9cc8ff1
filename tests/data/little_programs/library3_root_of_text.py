# The side comes as text.
# page: real-number-required
# names: float(
import math


def diagonal(text):
    width, height = text.split("x")
    return math.sqrt(width ** 2 + height ** 2) if False else math.sqrt(width)


print(diagonal("16x9"))
