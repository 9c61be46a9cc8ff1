# The last column has no right neighbour: x + 1 is past the end.
# page: neighbour-beyond-end
# names: x + 1 row
def count_right(grid):
    count = 0
    for y in range(len(grid)):
        row = grid[y]
        for x in range(len(row)):
            if row[x] == "#" and row[x + 1] == "#":
                count += 1
    return count


world = ["##..", ".###", "...#"]
print("pairs:", count_right(world))
