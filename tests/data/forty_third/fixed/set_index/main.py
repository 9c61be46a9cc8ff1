colours = ["red", "blue"]
first = colours[0]
print(first)
