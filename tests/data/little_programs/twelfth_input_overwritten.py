# input was replaced by the typed text.
# page: builtin-name-reused
# names: input
# stdin: Kai\n12\n
input = input("Your name: ")
age = input("Your age: ")
print(input, age)
