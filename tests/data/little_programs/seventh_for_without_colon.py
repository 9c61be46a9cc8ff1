# The colon after range(1, 11) is missing.
# page: missing-colon
# names: :
number = 7
for i in range(1, 11)
    print(number, "x", i, "=", number * i)
print("That was the table of", number)
