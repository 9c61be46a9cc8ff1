# The byte 0xe9 is é in latin-1, not UTF-8.
# page: bytes-are-not-utf-8
# names: latin-1
menu = b"caf\xe9 au lait"
print(menu.decode("utf-8"))
