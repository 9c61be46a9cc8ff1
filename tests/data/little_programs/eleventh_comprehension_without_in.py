# in is missing in the comprehension.
# page: missing-in-comprehension
# names: in
squares = [n * n for n range(10)]
even = [n for n in squares if n % 2 == 0]
print(even)
