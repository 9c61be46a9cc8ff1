# sep must be text.
# page: value-must-be-other-kind
# names: sep
numbers = [3, 1, 4, 1, 5]
print("Numbers:")
for i in range(len(numbers)):
    print(i, numbers[i], sep=3)
