# else does not stand in the column of its if.
# page: unindent-matches-no-level
# names: if else
for number in range(1, 6):
    if number % 2 == 0:
        print(number, "is even")
  else:
        print(number, "is odd")
