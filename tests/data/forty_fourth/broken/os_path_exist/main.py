import os


def load(name):
    if not os.path.exist(name):
        return []
    with open(name) as file:
        return file.read().splitlines()


print(load("notes.txt"))
