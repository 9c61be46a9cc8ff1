# One line of the loop is indented with a tab, the others with spaces.
# page: tabs-and-spaces-in-one-block
# names: tab
def print_table(n):
    for i in range(1, 11):
        product = n * i
	print(n, "x", i, "=", product)
    print("done")


print_table(7)
