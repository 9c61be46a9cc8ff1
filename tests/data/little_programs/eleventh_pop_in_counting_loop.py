# The list gets shorter while the loop counts to its old length.
# page: list-shrinks-in-count
# names: numbers
numbers = [1, 5, 8, 2, 9]
for i in range(len(numbers)):
    if numbers[i] > 4:
        numbers.pop(i)
print(numbers)
