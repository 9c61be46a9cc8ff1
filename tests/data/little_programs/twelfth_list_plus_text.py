# A text cannot be added to a list; append does it.
# page: list-joined-with-other
# names: [new_player]
team = ["Messi", "Kane"]
new_player = "Salah"

team = team + new_player
print("Our team:", team)
