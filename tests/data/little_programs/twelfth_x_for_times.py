# x is written for *.
# page: letter-for-times
# names: *
def area(width, height):
    return width x height


rooms = {"kitchen": (3, 4), "bath": (2, 3)}
for room in rooms:
    w, h = rooms[room]
    print(room, area(w, h))
