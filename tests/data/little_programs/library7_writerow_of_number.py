# writerow wants the values of a row; each number must be put into a list.
# page: csv-row-not-a-list
# names: [score]
import csv

scores = [81, 92, 77]


def save(path):
    with open(path, "w", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["score"])
        for score in scores:
            writer.writerow(score)


save("scores.csv")
print("saved", len(scores), "scores")
