scores = [5, 3, 9]
backup = scores.copy
scores.sort()
backup.append(7)
print(scores, backup)
