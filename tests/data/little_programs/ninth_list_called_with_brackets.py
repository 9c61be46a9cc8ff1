# board(0) lacks square brackets.
# page: round-brackets-after-collection
# names: board[
board = [
    ["X", "O", " "],
    [" ", "X", "O"],
    ["O", " ", "X"],
]

for row in range(3):
    print("|".join(board[row]))
if board(0)[0] == board[1][1] == board[2][2]:
    print("X wins")
