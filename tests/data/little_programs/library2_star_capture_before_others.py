# The first case is a plain name, which matches everything.
# page: name-capture-unreachable
# names: RED
# pythons: 3.11 3.14
RED, GREEN = 1, 2


def describe(colour):
    match colour:
        case RED:
            return "red"
        case GREEN:
            return "green"


print(describe(GREEN))
