# scores is a dict, and it is asked by place like a list.
# page: dict-asked-by-place
# names: scores 0
scores = {"Kim": 120, "Lou": 340, "Max": 210}

best = 0
for name in scores:
    if scores[name] > best:
        best = scores[name]

print("Best:", best)
print("First player:", scores[0])
