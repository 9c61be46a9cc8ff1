# write() takes text, not a number.
# page: text-file-needs-text
# names: str(score)
score = 250
with open("score.txt", "w") as f:
    f.write(score)
print("Saved")
