# reverse is no argument of sort by position.
# page: builtin-argument-count
# names: reverse=True
names = ["Mo", "Al", "Cy"]
names.sort(True)
print(names)
