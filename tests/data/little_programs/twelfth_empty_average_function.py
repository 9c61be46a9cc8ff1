# The list is empty.
# page: division-by-zero
# names: numbers
def average(numbers):
    return sum(numbers) / len(numbers)


print(average([]))
