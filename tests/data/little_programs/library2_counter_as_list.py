# most_common is a method and is sliced without calling it.
# page: function-not-subscriptable
# names: most_common()
from collections import Counter

words = "the cat and the dog and the bird".split()
counts = Counter(words)
for word, count in counts.most_common[:2]:
    print(word, count)
