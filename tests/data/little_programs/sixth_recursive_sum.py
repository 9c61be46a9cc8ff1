# total has no case for the empty list, so numbers[0] fails at the end.
# page: recursion-without-empty-case
# names: total numbers empty
def total(numbers):
    return numbers[0] + total(numbers[1:])


def average(numbers):
    return total(numbers) / len(numbers)


print("Average:", average([4, 8, 6]))
