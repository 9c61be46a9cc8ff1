# There is no mode rw.
# page: file-mode-not-valid
# names: r+
file = open("notes.txt", "rw")
file.write("hello")
file.close()
