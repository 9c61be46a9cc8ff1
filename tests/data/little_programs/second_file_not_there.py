# The file name has a typo, so the file is not found.
# page: file-or-folder-missing
# names: setings.ini
def load(path):
    values = {}
    with open(path) as lines:
        for line in lines:
            key, _, value = line.partition("=")
            values[key.strip()] = value.strip()
    return values


print(load("setings.ini"))
