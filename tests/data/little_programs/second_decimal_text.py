# int() is given a text with a decimal point.
# page: decimal-text-for-int text-is-no-whole-number
# names: 3.5
hours = ["8", "7", "3.5"]
total = 0
for entry in hours:
    total += int(entry)
print(total)
