# for i in count goes over a number; range(count) is meant.
# page: number-not-iterable
# names: range(count)
count = int("5")
total = 0
for i in count:
    total = total + i
print("The sum is", total)
