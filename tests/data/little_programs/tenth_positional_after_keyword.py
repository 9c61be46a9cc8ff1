# "large" follows a named argument.
# page: positional-after-keyword
# names: size
def order(drink, size, milk=False):
    print("One", size, drink, "with milk" if milk else "")


order("tea", "small")
order(drink="coffee", "large", milk=True)
