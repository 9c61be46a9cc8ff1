"""Prints the three best scores of a quiz."""

SCORES = {"Ada": 71, "Grace": 88, "Linus": 64, "Guido": 93}


def best(scores, count):
    pairs = [(points, name) for name, points in scores.items()]
    ranked = sorted(pairs, reverse=True)
    return ranked[:count]


def main():
    for place, (points, name) in enumerate(best(SCORES, 3), start=1):
        print(f"{place}. {name} with {points} points")


main()
