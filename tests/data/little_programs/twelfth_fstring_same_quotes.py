# The quotes inside the f-string are the same as around it, which ends it.
# page: f-string-nested-quotes
# names: quote
# pythons: 3.8 3.11
player = {"name": "Zoe", "health": 80, "level": 3}

if player["health"] > 50:
    print(f"{player["name"]} is strong")
else:
    print(f"{player["name"]} should rest")
