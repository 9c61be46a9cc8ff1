"""Results of a small league."""

teams = {
    "Lions": {"wins": 4, "losses": 2, "coach": {"name": "Mara"}},
    "Bears": {"wins": 3, "losses": 3, "coach": {"name": "Otto"}},
    "Owls": {"wins": 5, "losses": 1},
}


def coach(team):
    return teams[team].get("coach", {}).get("name", "nobody")


def points(team):
    return teams[team]["wins"] * 3


table = sorted(teams, key=points, reverse=True)
for place, team in enumerate(table, start=1):
    print(place, team, points(team), coach(team))
