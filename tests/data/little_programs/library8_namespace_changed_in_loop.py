# The counter is changed while it is looped over; list(...) of it must be looped over.
# page: changed-during-iteration
# names: list(counts)
from collections import Counter

counts = Counter("the tea and the milk and the jam".split())


def drop_rare(counts, least):
    for word in counts:
        if counts[word] < least:
            del counts[word]
    return counts


print(drop_rare(counts, 2))
