# A tuple has no append.
# page: append-on-no-list
# names: list
position = (3, 4)
for step in [1, 2]:
    position.append(step)
print(position)
