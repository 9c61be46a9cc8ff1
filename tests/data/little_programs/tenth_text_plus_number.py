# points is a number and cannot be joined to text.
# page: text-joined-with-number
# names: str(points)
player = "Lea"
points = 0
for shot in [2, 3, 2]:
    points += shot
print(player + " has " + points + " points")
