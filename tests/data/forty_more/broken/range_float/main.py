total = 10
for i in range(total / 2):
    print(i)
