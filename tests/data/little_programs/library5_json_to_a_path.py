# json.dump wants an open file, and gets the file's name.
# page: file-function-given-path
# names: open(
import json

OUTPUT = "scores.json"


def collect():
    scores = {}
    for name, points in [("ada", 3), ("bob", 5), ("ada", 4)]:
        scores[name] = scores.get(name, 0) + points
    return scores


def save(scores, path=OUTPUT):
    json.dump(scores, path, indent=2)


save(collect())
