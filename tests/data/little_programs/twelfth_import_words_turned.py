# from comes first: from math import sqrt.
# page: import-from-order
# names: from math import sqrt
import sqrt from math

print(sqrt(49))
