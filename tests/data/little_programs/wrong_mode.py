# The file was opened for writing and is read.
# page: file-opened-in-other-mode
# names: w
with open("notes.txt", "w") as notes:
    notes.write("buy milk\n")
    print(notes.read())
