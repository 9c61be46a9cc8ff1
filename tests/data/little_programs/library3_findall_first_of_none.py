# findall finds nothing, and the first of nothing is asked.
# page: first-or-last-of-nothing
# names: findall
import re

LINES = ["order 17 from Ada", "order from Grace"]


def number_of(line):
    return int(re.findall(r"\d+", line)[0])


for line in LINES:
    print(number_of(line))
