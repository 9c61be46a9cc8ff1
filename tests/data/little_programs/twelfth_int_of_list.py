# int() takes one value, not a list.
# page: number-made-of-other
# names: for int(
# stdin: 3 4 5\n
numbers = int(input("Three numbers: ").split())
print(sum(numbers))
