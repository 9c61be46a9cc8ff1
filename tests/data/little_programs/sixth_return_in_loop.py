# The return stands in the loop, so only the first square comes back, a number.
# page: number-not-iterable
# names: squares return
def squares(numbers):
    result = []
    for number in numbers:
        result.append(number ** 2)
        return number ** 2


values = squares([1, 2, 3, 4])
print("Squares:", values)
for value in values:
    print(value)
