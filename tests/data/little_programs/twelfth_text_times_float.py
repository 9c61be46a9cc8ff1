# A text can only be repeated a whole number of times.
# page: sequence-times-non-int
# names: float
stars = "*" * (10 / 2)
print(stars)
