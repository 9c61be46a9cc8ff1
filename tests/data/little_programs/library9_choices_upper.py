# choices gives a list, even of one; choice gives one value.
# page: library-result-asked-for-its-part
# names: [0]
import random

NAMES = ["ada", "grace", "alan"]


def winner(names):
    drawn = random.choices(names, k=1)
    return drawn.title()


print("The winner is", winner(NAMES))
