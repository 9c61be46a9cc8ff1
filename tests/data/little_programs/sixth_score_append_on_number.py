# The dict holds one number a name, and append wants a list.
# page: append-on-no-list
# names: scores append
scores = {"Tom": 5, "Ina": 7}


def add_score(name, points):
    if name in scores:
        scores[name].append(points)
    else:
        scores[name] = [points]


add_score("Uwe", 4)
add_score("Tom", 6)
print(scores)
