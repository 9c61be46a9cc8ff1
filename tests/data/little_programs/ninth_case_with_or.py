# case "n" or "north" is | in a pattern.
# page: pattern-joined-with-word
# names: |
# pythons: 3.11 3.14
def move(command, x, y):
    match command:
        case "n" or "north":
            y += 1
        case "s" or "south":
            y -= 1
        case _:
            print("Where?")
    return x, y


print(move("n", 0, 0))
