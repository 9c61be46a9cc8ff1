# enumerate gives pairs, and three names wait.
# page: enumerate-of-single-values
# names: enumerate
names = ["Ann", "Bob"]
points = [3, 5]
for i, name, point in enumerate(names):
    print(i, name, point)
