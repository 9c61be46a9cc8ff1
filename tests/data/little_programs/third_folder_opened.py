# The path is a folder, and open wants a file.
# page: folder-used-as-file
# names: folder
import os

os.makedirs("data")
with open("data") as lines:
    print(lines.read())
