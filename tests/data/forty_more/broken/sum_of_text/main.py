scores = ["3", "5"]
print(sum(scores))
