# A list can only be joined with a list: append, or brackets around the name.
# page: list-joined-with-other
# names: team player
team = ["Sam", "Alex"]
new_players = "Kai,Noa,Ray"

for player in new_players.split(","):
    if player not in team:
        team = team + player

print("Team:", team)
print("Size:", len(team))
