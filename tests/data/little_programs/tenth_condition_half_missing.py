# score is missing after and.
# page: comparison-half-missing
# names: score < 100
score = 75
if score > 50 and < 100:
    print("Passed")
else:
    print("Not passed")
