# The if/else of the comprehension stands after the for.
# page: comprehension-filter-else
# names: else for
numbers = [3, -1, 4, -1, 5]
positive = [n for n in numbers if n > 0 else 0]
print(positive)
print(sum(positive))
