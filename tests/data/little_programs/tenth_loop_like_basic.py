# for i = 1 to 5 is BASIC; range(1, 6) is meant.
# page: counted-loop
# names: range(
total = 0
for i = 1 to 5:
    total = total + i
    print(i, total)
print("Sum:", total)
