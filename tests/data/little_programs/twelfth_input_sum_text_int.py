# The typed numbers are not turned into numbers.
# page: typed-text-used-as-number
# names: int(
# stdin: 3\n
total = 0
number = input("Number: ")
total += number
print(total)
