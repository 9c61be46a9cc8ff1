"""How old will you be?"""

THIS_YEAR = 2024


def greeting(name):
    return "Hello, " + name + "!"


def age(born):
    return THIS_YEAR - int(born)


who = input("Your name? ")
born = input("Year of birth? ")
print(greeting(who))
print("You are about", age(born), "years old")
print("In ten years you will be", age(born) + 10)
