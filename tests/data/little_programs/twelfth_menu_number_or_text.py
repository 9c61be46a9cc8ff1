# The key is a number, the dict has texts.
# page: key-of-another-type
# names: "1"
menu = {"1": "New game", "2": "Load", "3": "Quit"}
choice = int("1")
print("You chose", menu[choice])
