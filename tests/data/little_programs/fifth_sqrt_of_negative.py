# The discriminant is negative, and math.sqrt takes no negative number.
# page: math-function-has-no-answer
# names: sqrt d
import math


def solve(a, b, c):
    d = b ** 2 - 4 * a * c
    x1 = (-b + math.sqrt(d)) / (2 * a)
    x2 = (-b - math.sqrt(d)) / (2 * a)
    return x1, x2


print(solve(1, -3, 2))
print(solve(1, -4, 4))
print(solve(2, 1, 5))
