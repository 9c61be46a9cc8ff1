# list was used as a name.
# page: builtin-name-reused
# names: list
list = [3, 1, 2]
letters = list("hello")
print(letters)
