# enumerate gives pairs: i is a pair and no index.
# page: list-indexed-by-tuple
# names: enumerate i
names = ["Uma", "Vik", "Wen"]
points = [10, 8, 15]
for i in enumerate(names):
    print(names[i], points[i])
print("done")
