# len(names) / 2 is a float, which is no index.
# page: float-for-integer
# names: //
names = ["Ann", "Bob", "Cid", "Dan", "Eve"]
names.sort()
middle = names[len(names) / 2]
print("The middle name is", middle)
