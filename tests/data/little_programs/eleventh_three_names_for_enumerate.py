# enumerate gives pairs, and three names wait.
# page: 
# general: unpack-too-few
# names: enumerate
names = ["Ann", "Bob"]
points = [3, 5]
for i, name, point in enumerate(names):
    print(i, name, point)
