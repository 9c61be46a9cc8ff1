# The bracket is meant as itself; it must be written \( in the pattern.
# page: bracket-in-pattern-not-closed
# names: \(
import re

LINES = ["total (EUR): 42", "tax (EUR): 8"]


def amount(line, label):
    found = re.search(label + r": (\d+)", line)
    return int(found.group(1))


print(amount(LINES[0], "total (EUR"))
