# write wants text, and score is a number.
# page: text-file-needs-text
# names: str(
player = "Lin"
score = 420

with open("scores.txt", "w") as file:
    file.write(player)
    file.write(score)

print("Saved")
