# The function is called sqrt.
# page: cannot-import-name
# names: sqrt
from math import sqroot

print(sqroot(16))
