# Backslash and U in the path begin an escape.
# page: escape-cut-short
# names: C:\ r"
path = "C:\Users\maria\Documents\notes.txt"
try:
    with open(path) as file:
        print(file.read())
except OSError:
    print("No notes yet")
