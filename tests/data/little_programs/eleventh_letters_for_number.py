# int() was given letters.
# page: text-is-no-whole-number
# names: ten
# stdin: ten\n
age = int(input("Your age: "))
print("Next year you will be", age + 1)
