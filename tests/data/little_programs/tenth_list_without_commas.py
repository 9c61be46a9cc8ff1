# The numbers have no commas between them.
# page: missing-comma
# names: comma
scores = [12 15 9 20]
best = max(scores)
print("Best:", best)
