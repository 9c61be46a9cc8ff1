# defaultdict wants a function that makes the first value: int, not 0.
# page: defaultdict-without-factory
# names: int
from collections import defaultdict

WORDS = "tea milk tea jam tea".split()


def count(words):
    counts = defaultdict(0)
    for word in words:
        counts[word] += 1
    return counts


for word, number in sorted(count(WORDS).items()):
    print(word, number)
