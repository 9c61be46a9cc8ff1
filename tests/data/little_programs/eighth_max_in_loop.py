# max was used as a variable name above, so max(...) calls a number.
# page: builtin-name-reused
# names: max
numbers = [4, 9, 2]
max = numbers[0]
for number in numbers:
    if number > max:
        max = number
print("Loop says", max)
print("Python says", max(numbers))
