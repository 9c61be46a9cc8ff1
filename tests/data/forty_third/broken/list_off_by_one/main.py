days = ["Mon", "Tue", "Wed"]
print(days[0], days[3])
