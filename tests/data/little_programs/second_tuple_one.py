# (5) is no tuple, so it cannot be looped over.
# page: number-not-iterable
# names: sizes
sizes = (5)
for size in sizes:
    print(size)
