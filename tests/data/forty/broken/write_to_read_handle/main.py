"""Keeps a diary in a file, one line an entry."""

import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "diary.txt")


def write(text):
    with open(path) as diary:
        diary.write(text + "\n")


def read():
    with open(path) as diary:
        return diary.read().splitlines()


open(path, "w").close()
write("It rained all day.")
write("It stopped.")
print(len(read()), "entries")
