# One of the ages is text, so they cannot be compared.
# page: mixed-list-sorted
# names: "19"
ages = [31, 25, "19", 42]
ages.sort()
print("Youngest:", ages[0])
print("Oldest:", ages[-1])
