# input was used as a variable, so the second input(...) calls a text.
# page: builtin-name-reused
# names: input
# stdin: Ada\n36\n
print("Welcome to the form")
input = input("Your name: ")
name = input.strip().title()
age = int(input("Your age: "))
print(name, "is", age)
if age >= 18:
    print("You may enter.")
