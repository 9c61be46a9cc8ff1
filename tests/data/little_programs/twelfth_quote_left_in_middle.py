# The closing quote before the bracket is missing.
# page: string-never-closed
# names: quote
name = "Omar"
age = 15
print("My name is " + name + " and I am " + str(age) + " years old)
print("Bye")
