# A list has no .length; len() does it.
# page: method-of-other-language
# names: len(players)
players = ["Ann", "Bob", "Cid"]
if players.length > 2:
    print("Let's start")
else:
    print("Waiting for more players")
