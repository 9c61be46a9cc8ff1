# The module math has no function average.
# page: module-has-no-attribute
# names: math
import math

print(math.average([1, 2, 3]))
