# The typed text 3 x 4 is no Python; * is meant.
# page: none-yet
# general: invalid-syntax
# names: eval
# stdin: 3 x 4\n
print("The wonderful calculator")
text = input("Calculate: ")
result = eval(text)
print("Result:", result)
