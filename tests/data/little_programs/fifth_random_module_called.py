# random is the module; the function in it is random.randint.
# page: module-called
# names: random randint
import random


def roll(times):
    results = []
    for i in range(times):
        results.append(random(1, 6))
    return results


rolls = roll(5)
print("You rolled", rolls)
print("Sum:", sum(rolls))
