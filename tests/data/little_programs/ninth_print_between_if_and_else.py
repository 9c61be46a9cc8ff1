# The unindented print ends the if, so that else has none.
# page: clause-without-opening
# names: else if
number = 7
if number % 2 == 0:
    print(number, "is even")
print("Checked!")
else:
    print(number, "is odd")
