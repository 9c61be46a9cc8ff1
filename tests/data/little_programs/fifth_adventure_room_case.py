# The exit says "kitchen", the room is called "Kitchen".
# page: key-in-other-letters
# names: kitchen Kitchen
rooms = {
    "Hall": {"text": "You are in the hall.", "exits": {"north": "kitchen", "east": "Garden"}},
    "Kitchen": {"text": "It smells of soup.", "exits": {"south": "Hall"}},
    "Garden": {"text": "Birds sing.", "exits": {"west": "Hall"}},
}

here = "Hall"
for command in ["north", "south", "quit"]:
    if command == "quit":
        break
    exits = rooms[here]["exits"]
    if command in exits:
        here = exits[command]
        print(rooms[here]["text"])
    else:
        print("You can't go that way.")
