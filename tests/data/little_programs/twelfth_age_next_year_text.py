# age is text from input; a number cannot be added to it.
# page: typed-text-used-as-number
# names: int( age
# stdin: 13\n
age = input("How old are you? ")
next_year = age + 1
print("Next year you will be", next_year)
