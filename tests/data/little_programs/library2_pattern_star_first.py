# A star stands first in the pattern: it is a wildcard of the shell, not of re.
# page: repeat-sign-with-nothing-before
# names: * .*
import re

NAMES = ["report.txt", "notes.md", "data.csv"]


def matching(wildcard):
    return [name for name in NAMES if re.match(wildcard, name)]


print(matching("*.txt"))
