# One line is indented with a tab, the others with spaces.
# page: tabs-and-spaces-in-one-block
# names: tab
def countdown(start):
    while start > 0:
        print(start)
	start = start - 1
    print("Lift off!")


countdown(5)
