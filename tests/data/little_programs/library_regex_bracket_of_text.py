# The open parenthesis of the searched text is read as a group of the pattern.
# page: bracket-in-pattern-not-closed
# names: re.escape
import re

CATALOGUE = [
    "Tea (green)",
    "Tea (black)",
    "Rice 1kg",
]


def search(words):
    pattern = re.compile(words, re.IGNORECASE)
    return [article for article in CATALOGUE if pattern.search(article)]


print(search("rice"))
print(search("tea (gr"))
