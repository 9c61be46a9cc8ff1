# A group of groupby is an iterator and has no length; list(group) has one.
# page: length-of-grouped-items
# names: list(
from itertools import groupby
from operator import itemgetter

ROWS = [
    ("north", "ada", 120),
    ("south", "bob", 80),
    ("north", "eve", 99),
]


def summary(rows):
    rows = sorted(rows, key=itemgetter(0))
    lines = []
    for region, members in groupby(rows, key=itemgetter(0)):
        lines.append(f"{region}: {len(members)} sellers")
    return lines


print("\n".join(summary(ROWS)))
