# randint wants the smaller number first.
# page: random-range-is-empty
# names: randint
import random


def roll(dice, sides=6):
    rolls = []
    for i in range(dice):
        rolls.append(random.randint(sides, 1))
    return rolls


mine = roll(3)
yours = roll(3)
print("I:", sum(mine), "You:", sum(yours))
