"""Tic-tac-toe: looks for a winner on the board."""

board = [
    ["X", "O", "X"],
    ["O", "X", "O"],
    ["O", "X", "X"],
]


def diagonal(board):
    return all(board[i][i] == board[0][0] for i in range(1, 4))


def row(board):
    return any(line[0] == line[1] == line[2] for line in board)


if row(board):
    print("a row is full")
elif diagonal(board):
    print(board[0][0], "wins on the diagonal")
else:
    print("nobody wins")
