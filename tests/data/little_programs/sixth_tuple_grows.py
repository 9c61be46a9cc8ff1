# Values with commas make a tuple, and a tuple has no append.
# page: append-on-no-list
# names: numbers tuple [
numbers = 4, 8, 15

for new in (16, 23, 42):
    numbers.append(new)

print("Numbers:", numbers)
print("Sum:", sum(numbers))
