# The inner loop's j is meant for the column, and i stands in both places.
# page: index-longer-than-row
# names: table j
table = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [10, 11, 12],
]

for i in range(4):
    line = ""
    for j in range(3):
        line += str(table[i][i]) + " "
    print(line)
