# The root of a negative number.
# page: math-function-has-no-answer
# names: sqrt
import math


def solve(a, b, c):
    d = b * b - 4 * a * c
    return (-b + math.sqrt(d)) / (2 * a)


print(solve(1, -3, 2))
print(solve(1, 2, 5))
