# The program's own file is called statistics.py, so it imports itself in place of the library's.
# page: own-file-hides-standard-module
# names: statistics.py
# run: statistics.py
# file: statistics.py
import statistics


def average(scores):
    return statistics.mean(scores)


for scores in ([3, 4], [5, 1]):
    print(average(scores))
