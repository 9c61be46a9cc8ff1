# A tuple has no append.
# page: append-on-no-list
# names: tuple
colours = ("red", "green")
colours.append("blue")
print(colours)
