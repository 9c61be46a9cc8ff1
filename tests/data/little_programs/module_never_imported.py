# random is used and never imported.
# page: stdlib-module-not-imported
# names: random
sides = 6


def roll():
    return random.randint(1, sides)


print([roll() for _ in range(3)])
