numbers = [1, 2, 3]
print(", ".join(map(str, numbers)))
