# The typed line is empty, which int cannot read.
# page: empty-text-for-number
# names: empty typed.strip()
# stdin: 5\n8\n\n
numbers = []
while len(numbers) < 10:
    typed = input("Number (empty to stop): ")
    numbers.append(int(typed))

print("Sum:", sum(numbers))
