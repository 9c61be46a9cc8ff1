# A list in a list is asked with grid[row][col]; grid[row, col] is a tuple.
# page: list-indexed-by-tuple
# names: grid[i][i]
grid = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
]


def diagonal(grid):
    values = []
    for i in range(3):
        values.append(grid[i, i])
    return values


def row_sum(grid, row):
    return sum(grid[row])


print(row_sum(grid, 1))
print(diagonal(grid))
