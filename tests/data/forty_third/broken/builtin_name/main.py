sum = 0
for n in [1, 2, 3]:
    sum += n
print(sum, sum([4, 5]))
