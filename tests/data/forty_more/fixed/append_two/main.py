points = []
for x in range(3):
    points.append((x, x * x))
print(points)
