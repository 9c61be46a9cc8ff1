# The name belongs on the left of the equals sign.
# page: assignment-to-literal
# names: name =
"Olga" = name
age = 14
print(name, "is", age)
