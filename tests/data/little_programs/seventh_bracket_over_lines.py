# The bracket of print is not closed on line 6.
# page: bracket-never-closed
# names: (
name = "Tom"
age = 12
print("My name is", name
age = age + 1
print("Next year I will be", age)
