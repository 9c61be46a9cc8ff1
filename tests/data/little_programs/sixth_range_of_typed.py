# input gives text, and range needs an int.
# page: typed-text-used-as-number
# names: rows int(
# stdin: 5\n
rows = input("How many rows? ")
for i in range(rows):
    spaces = " " * (10 - i)
    stars = "*" * (2 * i + 1)
    print(spaces + stars)
print(" " * 10 + "|")
