# The pattern names year and month, the code asks for day.
# page: no-such-group-in-match
# names: day
import re

PATTERN = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})")


def month_of(name):
    found = PATTERN.search(name)
    if found is None:
        return None
    return found.group("year"), found.group("month"), found.group("day")


for name in ["report-2024-03.pdf", "notes.txt"]:
    print(name, month_of(name))
