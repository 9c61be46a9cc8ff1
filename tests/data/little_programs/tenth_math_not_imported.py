# math is used without import.
# page: stdlib-module-not-imported
# names: import math
def circle_area(radius):
    return math.pi * radius ** 2


for r in (1, 2, 5):
    print(r, circle_area(r))
