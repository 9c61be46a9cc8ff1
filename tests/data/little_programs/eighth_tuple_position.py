# A position is a tuple and cannot be changed.
# page: tuple-item-assigned
# names: position tuple
position = (0, 0)
moves = ["right", "right", "up"]
for move in moves:
    if move == "right":
        position[0] += 1
    else:
        position[1] += 1
print(position)
