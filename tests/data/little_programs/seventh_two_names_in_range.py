# range gives one number a round, and two names wait.
# page: unpack-non-iterable
# names: range x
points = []
for x, y in range(5):
    points.append((x, y * 2))
for point in points:
    print("at", point)
