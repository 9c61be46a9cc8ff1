# The loop variable is called i, n is used.
# page: name-not-defined
# names: n
total = 0
for i in range(5):
    total += n
print(total)
