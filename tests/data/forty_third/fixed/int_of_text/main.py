sizes = ["10", "12", "large"]
print(int("12") + 14)
