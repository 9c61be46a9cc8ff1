# scores is loaded inside load(), and main() reads it as if it were global.
# page: name-in-other-function
# names: load
def load():
    scores = {}
    for line in ["Ada 31", "Ben 27"]:
        name, points = line.split()
        scores[name] = int(points)


def main():
    load()
    best = max(scores, key=scores.get)
    print("best:", best)


main()
