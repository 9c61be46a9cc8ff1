"""Groups pupils by their class."""

from collections import defaultdict

PUPILS = [("Ada", "3b"), ("Ben", "2a"), ("Cleo", "3b")]


def group(pupils):
    classes = defaultdict(list)
    for name, year in pupils:
        classes[year].append(name)
    return classes


for year, names in sorted(group(PUPILS).items()):
    print(year, ", ".join(names))
