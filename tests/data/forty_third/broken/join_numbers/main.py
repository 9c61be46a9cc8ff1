scores = [3, 8, 5]
print(", ".join(scores))
