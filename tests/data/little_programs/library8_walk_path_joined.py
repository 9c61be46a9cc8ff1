# splitext gives two texts; the ending is the second of them.
# page: library-result-asked-for-its-part
# names: [1]
import os

FILES = ["report.PDF", "photo.JPG", "notes.txt"]


def kind(name):
    ending = os.path.splitext(name)
    return ending.lower()


images = [name for name in FILES if kind(name) in (".jpg", ".png")]
print(images)
