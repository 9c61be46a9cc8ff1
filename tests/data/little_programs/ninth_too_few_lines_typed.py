# Three numbers are asked for, two were typed.
# page: input-has-ended
# names: input
# stdin: 4\n8\n
numbers = []
for i in range(3):
    numbers.append(int(input()))
print("Sum:", sum(numbers))
print("Max:", max(numbers))
