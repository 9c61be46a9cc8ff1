# The bracket of input( is not closed.
# page: bracket-never-closed
# names: input(
name = input("What is your name? "
if name == "":
    name = "Stranger"
print("Welcome to the cave,", name)
