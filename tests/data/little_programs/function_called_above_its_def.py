# The function is called above its def, in the main program.
# page: name-defined-later
# names: print_label
print("Labels for today")
print_label("Kiwi", 12)


def print_label(fruit, amount):
    print(fruit.ljust(10), amount)
