# The factorial of a negative number does not exist.
# page: math-function-has-no-answer
# names: factorial
import math

n = -3
print(math.factorial(n))
