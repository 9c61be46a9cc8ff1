# Python declares no types in this way.
# page: declaration-keyword
# names: int
int count = 0
for number in [3, 8, 12]:
    if number > 5:
        count = count + 1
print(count)
