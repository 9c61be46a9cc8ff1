# A * is missing between the number and the bracket.
# page: number-called
# names: *
base = 8
height = 5
half = 0.5

area = half(base * height)
print("The triangle has", area, "cm2")
