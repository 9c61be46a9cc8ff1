# split gives a list, and int cannot read a list; map(int, ...) is meant.
# page: number-made-of-other
# names: int split
# stdin: 4 8 15\n
print("Enter numbers with spaces between:")
numbers = int(input().split())
total = 0
for number in numbers:
    total += number
print("Sum:", total)
print("Average:", total / len(numbers))
