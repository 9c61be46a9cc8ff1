# read gives one text, and a loop over it gives letters, not lines.
# page: letters-for-lines
# names: read() letter
with open("scores.txt", "w") as f:
    f.write("Ana,12\nBen,7\n")

total = 0
with open("scores.txt") as f:
    for line in f.read():
        name, score = line.split(",")
        total += int(score)
print("Total:", total)
