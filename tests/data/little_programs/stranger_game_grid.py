# All rows are checked one column too far: range(width + 1).
# page: index-out-of-range loop-counts-one-too-far index-beyond-end
# general: index-out-of-range
class Board:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.cells = [["." for _ in range(width)] for _ in range(height)]

    def place(self, x, y, mark):
        self.cells[y][x] = mark

    def row_full(self, y, mark):
        for x in range(self.width + 1):
            if self.cells[y][x] != mark:
                return False
        return True

    def winner(self):
        for mark in "XO":
            for y in range(self.height):
                if self.row_full(y, mark):
                    return mark
        return None

    def __str__(self):
        return "\n".join("".join(row) for row in self.cells)


board = Board(3, 3)
for x in range(3):
    board.place(x, 0, "X")
print(board)
print("winner:", board.winner())
