count = 0


def increase():
    count += 1
    global count


increase()
print(count)
