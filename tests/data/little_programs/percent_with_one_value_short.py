# The format has two places and one value.
# page: format-with-other-number-of-values
# names: 2
runner = "Eve"
print("%s finished in %d minutes" % (runner,))
