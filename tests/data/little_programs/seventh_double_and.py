# && is and in Python.
# page: and-operator-of-c
# names: and
age = 15
member = True
if age > 12 && member:
    price = 5
else:
    price = 8
print("You pay", price)
