items = list("abcdef")
for i in range(len(items) / 2):
    print(items[i])
