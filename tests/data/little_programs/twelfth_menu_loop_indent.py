# The line after while True is a comment alone; its block is not indented.
# page: block-not-indented
# names: indent
while True:
# show the menu
print("1 - add  2 - quit")
choice = "2"
if choice == "2":
    print("bye")
