# match command lacks its colon.
# page: missing-colon
# names: match :
# pythons: 3.11 3.14
command = "go north"
words = command.split()

match words
    case ["go", direction]:
        print("You walk", direction)
    case ["take", thing]:
        print("You take the", thing)
    case _:
        print("I don't understand")
