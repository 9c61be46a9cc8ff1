"""Changes a colour."""

PALETTE = {"red": (255, 0, 0), "sky": (90, 160, 250)}


def darker(colour):
    return tuple(part // 2 for part in colour)


def as_hex(colour):
    return "#%02x%02x%02x" % colour


for name, colour in PALETTE.items():
    print(name, as_hex(darker(colour)))
