# The line below else is not indented.
# page: block-not-indented
# names: else
age = 17
if age >= 18:
    print("You may vote")
else:
print("Not yet")
