# The list holds a text among the numbers.
# page: mixed-list-sorted
# names: sort
ages = [12, 45, "33", 27]
ages.sort()
print("Youngest:", ages[0])
print("Oldest:", ages[-1])
