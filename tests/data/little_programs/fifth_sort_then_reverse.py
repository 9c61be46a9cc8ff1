# sort gives None, so reverse cannot be called on it.
# page: none-from-in-place-method
# names: sort reverse=True
scores = {"Kim": 120, "Lou": 340, "Max": 210}


def top(scores, count):
    values = list(scores.values())
    best = values.sort().reverse()
    return best[:count]


print("Highscores")
for place, value in enumerate(top(scores, 2)):
    print(place + 1, value)
