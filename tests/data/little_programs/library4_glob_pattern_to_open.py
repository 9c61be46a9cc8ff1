# open is given a pattern with a star; glob finds the files.
# page: path-of-shell-not-expanded
# names: glob
with open("logs/*.txt") as handle:
    print(handle.read())
