# The square bracket is closed with a round one.
# page: bracket-mismatched
# names: ]
def min_max(numbers):
    return [min(numbers), max(numbers))


print(min_max([3, 1, 2]))
