# from math import squareroot: the name is sqrt.
# page: cannot-import-name imported-name-misspelled imported-name-removed
# names: math
from math import squareroot

print(squareroot(16))
