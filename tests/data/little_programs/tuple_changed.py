# A tuple cannot be changed.
# page: tuple-item-assigned
# names: position
position = (3, 4)
position[0] = 7
print(position)
