import math

print(math.square(9))
