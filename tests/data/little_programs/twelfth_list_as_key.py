# A list cannot be a key; a tuple can.
# page: list-as-dict-key
# names: tuple(
ships = {}
player_ships = [[1, 2], [3, 4], [5, 5]]

for place in player_ships:
    ships[place] = "hidden"

print(len(ships), "ships on the sea")
