# Nothing follows as.
# page: name-missing-behind-as
# names: as
import math as

radius = 3
print(math.pi * radius ** 2)
