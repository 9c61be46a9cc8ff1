# The module is called math.
# page: module-name-misspelled
# names: math
import maths

side_a = 3
side_b = 4
print("Hypotenuse:", maths.sqrt(side_a ** 2 + side_b ** 2))
