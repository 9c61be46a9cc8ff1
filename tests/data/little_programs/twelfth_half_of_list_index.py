# / gives a float; an index must be whole.
# page: float-for-integer
# names: //
numbers = [3, 8, 1, 9, 4]
numbers.sort()
middle = len(numbers) / 2
print("The median is", numbers[middle])
