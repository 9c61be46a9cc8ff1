# true is True in Python.
# page: constant-of-other-language
# names: True
running = true
steps = 0
while running:
    steps += 1
    if steps == 3:
        running = False
print(steps)
