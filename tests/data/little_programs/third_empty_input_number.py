# The typed line is empty, and int('') fails.
# page: empty-text-for-number text-is-no-whole-number
# names: int
# stdin: \n
amount = int(input("How many? "))
print(amount * 2)
