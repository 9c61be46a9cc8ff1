# The file is opened for writing.
# page: file-opened-in-other-mode
# names: "r"
file = open("diary.txt", "w")
text = file.read()
print(text)
file.close()
