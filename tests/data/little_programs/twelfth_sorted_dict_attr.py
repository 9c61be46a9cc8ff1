# sorted is a function, not a method.
# page: method-of-other-language
# names: sorted(
scores = [3, 1, 2]
best = scores.sorted()
print(best)
