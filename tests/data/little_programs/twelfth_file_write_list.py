# write wants one text, and names is a list.
# page: text-file-needs-text
# names: write names
names = ["a", "b"]
with open("n.txt", "w") as f:
    f.write(names)
