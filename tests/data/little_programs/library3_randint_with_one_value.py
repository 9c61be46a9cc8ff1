# randint needs both ends.
# page: argument-missing random-number-with-one-limit
# names: randint
import random


def roll(sides):
    return random.randint(sides)


print([roll(6) for _ in range(3)])
