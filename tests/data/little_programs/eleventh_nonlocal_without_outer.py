# count is global, so nonlocal finds no outer function's variable.
# page: nonlocal-of-module-variable
# names: global count
count = 0


def increase():
    nonlocal count
    count += 1


increase()
print(count)
