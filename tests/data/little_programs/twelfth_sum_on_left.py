# The name that gets the value stands on the left of =.
# page: assignment-to-expression
# names: total
first = 15
second = 27

first + second = total
print("The sum is", total)
