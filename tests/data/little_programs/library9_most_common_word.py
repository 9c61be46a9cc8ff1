# most_common gives a list of pairs; the word is [0][0].
# page: library-result-asked-for-its-part
# names: [0][0]
from collections import Counter

TEXT = "tea milk tea jam milk tea"


def favourite(text):
    best = Counter(text.split()).most_common(1)
    return best.upper()


print(favourite(TEXT))
