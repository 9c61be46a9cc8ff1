# sqrt must be imported from math.
# page: stdlib-name-not-imported
# names: math
print("Root:", sqrt(16))
