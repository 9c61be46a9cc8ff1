# One line has no match, so match gives None.
# page: no-match-to-ask
# names: match
import re
from collections import Counter

LOG = """\
2024-05-01 12:00:01 INFO started
2024-05-01 12:00:05 WARNING disk nearly full
-- rotated --
2024-05-01 12:01:00 ERROR disk full
"""

PATTERN = re.compile(r"(?P<day>\S+) (?P<time>\S+) (?P<level>[A-Z]+) (?P<text>.*)")


def levels(text):
    counter = Counter()
    for line in text.splitlines():
        entry = PATTERN.match(line)
        level = entry.group("level")
        counter[level] += 1
    return counter


def main():
    found = levels(LOG)
    for level, amount in found.most_common():
        print(f"{level:8} {amount}")


if __name__ == "__main__":
    main()
