# The table has 2 rows and 3 columns, and both loops count the rows' number or columns wrongly.
# page: none-yet
# general: index-out-of-range
# names: table row
def show_columns(table):
    columns = len(table[0])
    for row in range(columns):
        for col in range(columns):
            print(table[row][col], end=" ")
        print()


show_columns([[1, 2, 3], [4, 5, 6]])
