board = {}
board[(0, 1)] = "x"
print(board)
