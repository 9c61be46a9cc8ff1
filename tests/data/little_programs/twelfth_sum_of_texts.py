# The list holds texts.
# page: text-in-calculation
# names: int(
line = "4 8 15 16"
numbers = line.split()
print("Sum:", sum(numbers))
