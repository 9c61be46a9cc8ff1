scores = ["3", "5"]
print(sum(map(int, scores)))
