# input() finds no more lines.
# page: input-has-ended
# names: input()
# stdin: Ada\n
name = input("Name: ")
age = input("Age: ")
print(name, age)
