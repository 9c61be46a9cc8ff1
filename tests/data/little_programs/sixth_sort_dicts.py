# Dicts have no order; sorted needs key=.
# page: objects-without-order
# names: key=
players = [
    {"name": "Kim", "score": 120},
    {"name": "Lou", "score": 340},
    {"name": "Max", "score": 210},
]

ranking = sorted(players, reverse=True)
for place, player in enumerate(ranking, 1):
    print(place, player["name"], player["score"])
