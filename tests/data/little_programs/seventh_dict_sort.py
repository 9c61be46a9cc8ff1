# A dict has no sort; sorted(scores) gives its keys in order.
# page: dict-used-like-a-list method-of-other-language
# names: sorted
scores = {"Mia": 12, "Leo": 30, "Ada": 21}
scores["Tim"] = 17
scores.sort()
for name in scores:
    print(name, scores[name])
