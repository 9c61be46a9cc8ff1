# The name input was given to the answer, so the second call fails.
# page: builtin-name-reused
# stdin: Kim\n12\n
# names: input
input = input("Your name? ")
print("Hi", input)
age = input("Your age? ")
print(age)
