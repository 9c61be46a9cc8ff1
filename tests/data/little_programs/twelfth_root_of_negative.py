# The discriminant is negative; sqrt has no result.
# page: math-function-has-no-answer
# names: sqrt d
import math

a, b, c = 1, 2, 5
d = b ** 2 - 4 * a * c
x1 = (-b + math.sqrt(d)) / (2 * a)
x2 = (-b - math.sqrt(d)) / (2 * a)
print(x1, x2)
