# A loop goes over the number rows, range is missing.
# page: number-not-iterable
# names: range(
rows = 4
for row in rows:
    print("*" * row)
