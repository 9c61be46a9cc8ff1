# = is written for == in the condition.
# page: assignment-in-condition
# names: ==
row = 1
board = ["X", "O", " "]

for square in board:
    if square = " " and row < 3:
        print("Empty square in row", row)
    row = row + 1
