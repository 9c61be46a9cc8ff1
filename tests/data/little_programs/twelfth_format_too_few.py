# Three places and two values.
# page: format-field-without-argument
# names: format
name = "Ravi"
score = 9
print("{} scored {} of {}".format(name, score))
