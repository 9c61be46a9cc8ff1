# The quotes of the greeting are typographic ones from a word processor.
# page: smart-quotes
# names: “
name = "Olivia"
age = 12
print("Hello", name)
print(“You are”, age, “years old”)
next_age = age + 1
print("Next year you will be", next_age)
