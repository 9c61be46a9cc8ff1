# map needs a function first: map(int, ...).
# page: builtin-argument-count
# names: map function
# stdin: 3 4 5\n
numbers = list(map(input("Numbers: ").split()))
total = 0
for number in numbers:
    total += number
print("Total:", total)
