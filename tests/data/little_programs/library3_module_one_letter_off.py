# The module is collections, with an s.
# page: module-name-misspelled
# names: collections
from collection import Counter

print(Counter("banana").most_common(1))
