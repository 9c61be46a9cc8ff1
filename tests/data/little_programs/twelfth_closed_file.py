# The file is closed when it is read.
# page: file-already-closed
# names: file
with open("log.txt", "w") as file:
    file.write("start\n")
file.write("end\n")
print("written")
