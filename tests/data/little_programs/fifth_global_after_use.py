# global must stand before the name is used in the function.
# page: used-before-global
# names: score global
score = 0
level = 1


def hit(points):
    print("Old score:", score)
    global score
    score += points
    if score > 100:
        next_level()


def next_level():
    global level
    level += 1
    print("Level", level)


hit(60)
hit(70)
