# highscores.txt does not exist yet when it is read.
# page: file-or-folder-missing
# names: highscores.txt
def load_scores():
    with open("highscores.txt") as f:
        return [int(line) for line in f]


def save_scores(scores):
    with open("highscores.txt", "w") as f:
        for score in scores:
            f.write(f"{score}\n")


scores = load_scores()
scores.append(120)
save_scores(sorted(scores, reverse=True))
