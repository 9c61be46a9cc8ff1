# input takes one text.
# page: input-with-several-values
# names: input(
name = "Ana"
age = input("How old are you, ", name, "? ")
print(age)
