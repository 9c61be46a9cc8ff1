# range(1, 11) is meant.
# page: counted-loop
# names: range
total = 0
for i in 1..10:
    total += i
print(total)
