scores = [3, 8, 5]
print(", ".join(str(score) for score in scores))
