# Two dicts cannot be ordered; a key is needed.
# page: objects-without-order
# names: key=
players = [
    {"name": "Uma", "points": 31},
    {"name": "Vic", "points": 45},
    {"name": "Wes", "points": 12},
]

players.sort(reverse=True)
for player in players:
    print(player["name"])
