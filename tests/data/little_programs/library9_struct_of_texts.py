# struct.pack wants a number for "I"; the text must be made one with int.
# page: struct-field-for-whole-number
# names: int
import struct

ROWS = [("7", 1.5), ("8", 2.5)]


def packed(rows):
    return b"".join(struct.pack("<If", number, value) for number, value in rows)


print(len(packed(ROWS)))
