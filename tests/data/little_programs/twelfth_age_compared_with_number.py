# age is text and is compared with a number.
# page: typed-text-used-as-number
# names: int( age
# stdin: 17\n
print("Welcome to the cinema")
age = input("Your age: ")

if age >= 16:
    print("Enjoy the film")
else:
    print("Sorry, too young")
