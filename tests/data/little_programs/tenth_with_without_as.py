# as is missing between open() and f.
# page: missing-as
# names: as f
lines = ["one\n", "two\n"]
with open("notes.txt", "w") f:
    for line in lines:
        f.write(line)
print("Saved", len(lines), "lines")
