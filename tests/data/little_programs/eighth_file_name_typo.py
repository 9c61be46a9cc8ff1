# The file is called names.txt, and name.txt is opened.
# page: file-or-folder-missing
# names: name.txt
with open("names.txt", "w") as f:
    f.write("Ann\nBob\n")

with open("name.txt") as f:
    for line in f:
        print("Hello", line.strip())
