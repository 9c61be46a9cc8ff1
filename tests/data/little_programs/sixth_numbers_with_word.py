# One part of the text is no number.
# page: text-is-no-whole-number
# names: x int
line = "4, 8, x, 16"
numbers = []
for part in line.split(","):
    numbers.append(int(part))
print("Biggest:", max(numbers))
