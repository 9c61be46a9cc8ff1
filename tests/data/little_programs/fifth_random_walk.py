# choice takes one list; the four directions must stand in brackets.
# page: values-without-brackets
# names: choice [
import random


def walk(steps):
    x, y = 0, 0
    for step in range(steps):
        direction = random.choice("N", "S", "E", "W")
        if direction == "N":
            y += 1
        elif direction == "S":
            y -= 1
        elif direction == "E":
            x += 1
        else:
            x -= 1
    return x, y


print("I ended at", walk(20))
