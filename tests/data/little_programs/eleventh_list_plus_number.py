# A number cannot be added to a list; append does it.
# page: list-joined-with-other
# names: [new]
numbers = [1, 2, 3]
new = 4
numbers = numbers + new
print(numbers)