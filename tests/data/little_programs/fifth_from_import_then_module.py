# Only randint was imported from random, so the name random is not there.
# page: stdlib-module-not-imported
# names: random randint
from random import randint

colours = ["red", "blue", "green"]


def draw():
    number = randint(1, 36)
    colour = random.choice(colours)
    return number, colour


for i in range(3):
    print(draw())
