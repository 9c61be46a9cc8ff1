# There is one closing bracket too many.
# page: bracket-unmatched
# names: )
import math

radius = "4.5"
area = math.pi * float(radius) ** 2)
print("The circle has the area", round(area, 2))
