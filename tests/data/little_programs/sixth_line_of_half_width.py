# The width / 2 is a float, and a text cannot be repeated 2.5 times.
# page: sequence-times-non-int
# names: // width
def banner(text, width):
    side = "=" * (width / 2)
    print(side, text, side)


banner("Menu", 20)
print("1. Play")
print("2. Quit")
