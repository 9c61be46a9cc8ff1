# There is no file savegame.txt.
# page: file-or-folder-missing
# names: savegame.txt
def load_game():
    file = open("savegame.txt")
    level = int(file.readline())
    file.close()
    return level


print("1) New game  2) Load game")
choice = "2"
if choice == "2":
    print("Level", load_game())
