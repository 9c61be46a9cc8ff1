# The player types 1 to 3 and the list counts from 0: row and column need a minus 1.
# page: typed-number-out-of-range
# names: row 3
# stdin: 3\n1\n
def make_board():
    return [[" ", " ", " "], [" ", " ", " "], [" ", " ", " "]]


def show(board):
    for row in board:
        print("|".join(row))
        print("-----")


board = make_board()
player = "X"
show(board)
row = int(input("Row (1-3): "))
col = int(input("Column (1-3): "))
if board[row][col] == " ":
    board[row][col] = player
else:
    print("Taken!")
show(board)
