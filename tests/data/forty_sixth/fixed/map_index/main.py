"""Reads the size of a picture."""

SIZES = ["800x600", "1024x768"]


def size(text):
    return list(map(int, text.split("x")))


def wide(text):
    width = size(text)[0]
    return width > 1000


for text in SIZES:
    print(text, "wide" if wide(text) else "narrow")
