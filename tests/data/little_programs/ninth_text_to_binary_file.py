# The file was opened with "wb" and gets text.
# page: text-written-to-binary-file
# names: "w"
notes = ["buy milk", "call mum"]
file = open("notes.txt", "wb")
for note in notes:
    file.write(note + "\n")
file.close()
