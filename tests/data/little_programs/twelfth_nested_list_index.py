# The row has three columns.
# page: index-longer-than-row
# names: grid
grid = [[1, 2, 3], [4, 5, 6]]
for row in range(2):
    for col in range(3):
        print(grid[col][row], end=" ")
    print()
