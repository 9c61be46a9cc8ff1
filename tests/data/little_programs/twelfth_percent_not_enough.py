# There are two places and only one value.
# page: format-with-other-number-of-values
# names: %s
name = "Kofi"
points = 340
level = 4
print("Player %s has %d points" % name)
