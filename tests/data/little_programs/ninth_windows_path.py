# \U in the path begins a unicode escape.
# page: escape-cut-short
# names: r"
import os

folder = "C:\Users\Ana\Documents"
for name in ["a.txt", "b.txt"]:
    path = os.path.join(folder, name)
    print(path)
