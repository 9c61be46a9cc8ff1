# The list gets shorter in the loop, and range still counts to the old length.
# page: list-shrinks-in-count
# names: numbers range
numbers = [5, 12, 8, 21, 3, 16]
print("All:", numbers)

for i in range(len(numbers)):
    if numbers[i] % 2 == 0:
        del numbers[i]

print("Odd ones:", numbers)
