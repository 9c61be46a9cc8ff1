ages = [31, "27", 45]
print(sorted(ages))
