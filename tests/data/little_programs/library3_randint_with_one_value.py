# randint needs both ends.
# page: argument-missing
# names: randint
import random


def roll(sides):
    return random.randint(sides)


print([roll(6) for _ in range(3)])
