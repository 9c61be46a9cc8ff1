# A name is missing after for.
# page: value-missing
# names: for
for in range(3):
    print("hi")
