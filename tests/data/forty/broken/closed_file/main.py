"""Counts the words of a text file."""

import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "poem.txt")
with open(path, "w", encoding="utf-8") as poem:
    poem.write("The fog comes\non little cat feet.\n")


def main():
    with open(path, encoding="utf-8") as poem:
        title = poem.readline().strip()
    words = poem.read().split()
    print(title, "is followed by", len(words), "words")


main()
