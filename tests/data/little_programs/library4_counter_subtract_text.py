# most_common gives pairs, and the first pair is used as a number.
# page: library-result-for-its-part
# names: most_common
# general: list-joined-with-other groups-of-two-kinds-joined
from collections import Counter

counts = Counter("banana")
top = counts.most_common(1)
print(top[0] + 1)
