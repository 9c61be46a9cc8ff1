# The mode "wr" does not exist; "w" or "r+" is meant.
# page: file-mode-not-valid
# names: "w"
def save(path, lines):
    with open(path, "wr") as out:
        for line in lines:
            out.write(line + "\n")


save("names.txt", ["Ada", "Grace"])
