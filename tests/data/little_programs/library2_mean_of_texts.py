# The grades come as text from a split.
# page: mean-of-non-numbers
# names: float
import statistics

LINES = ["Ada,1,2,1", "Grace,2,1,3"]


def average(line):
    name, *grades = line.split(",")
    return name, statistics.mean(grades)


for line in LINES:
    print(*average(line))
