# sort() returns None.
# page: result-of-in-place-method
# names: sorted(
scores = [40, 95, 70]
ranking = scores.sort(reverse=True)
print("Best:", ranking[0])
