# The closing quote of the second f-string is missing.
# page: f-string-never-closed
# names: "
name = "Tina"
points = 40
level = 3
print(f"{name} has {points} points)
print(f"{name} is on level {level}")
