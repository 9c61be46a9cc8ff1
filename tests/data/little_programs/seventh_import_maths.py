# The module is called math.
# page: module-name-misspelled
# names: math
import maths


def area(radius):
    return maths.pi * radius ** 2


for r in (1, 2, 3):
    print(r, round(area(r), 2))
