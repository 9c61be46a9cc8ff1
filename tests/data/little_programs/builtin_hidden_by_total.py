# sum was used as a variable, then called.
# page: builtin-name-reused
# names: sum
sum = 0
for bill in (12, 30, 7):
    sum += bill
print("counted", sum)
tips = sum([2, 3])
