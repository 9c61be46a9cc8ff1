# enumerate gives the number first: the names are swapped, so upper is asked of an int.
# page: text-method-on-number attribute-not-found
# names: upper
rows = ["ada", "ben"]
for name, number in enumerate(rows, 1):
    print(number, name.upper())
