# Square brackets are meant: scores[0].
# page: round-brackets-after-collection
# names: scores[
scores = [88, 92, 79, 65]
scores.sort(reverse=True)

print("First place:", scores(0))
print("Second place:", scores(1))
