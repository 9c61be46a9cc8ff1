# Nothing follows as.
# page: 
# general: invalid-syntax
# names: as
import math as

radius = 3
print(math.pi * radius ** 2)
