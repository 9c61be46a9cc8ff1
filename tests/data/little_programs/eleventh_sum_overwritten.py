# sum is the learner's variable, so the built-in is gone.
# page: builtin-name-reused
# names: sum
sum = 0
for n in [1, 2, 3]:
    sum += n
print(sum)
marks = [2, 1, 3]
print("Average:", sum(marks) / len(marks))
