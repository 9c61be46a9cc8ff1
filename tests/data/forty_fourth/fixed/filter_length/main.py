scores = [51, 88, 73, 40]
passed = list(filter(lambda score: score >= 50, scores))
print(len(passed), "of", len(scores), "passed")
