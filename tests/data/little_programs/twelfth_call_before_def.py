# The function is called above its def.
# page: name-defined-later
# names: main def
print("Start")
main()


def main():
    print("This is the game")
