# The file is open for reading.
# page: file-opened-in-other-mode
# names: "w"
with open("log.txt", "w") as f:
    f.write("start\n")

log = open("log.txt", "r")
log.write("second line\n")
log.close()
