# random.choice needs a sequence, and gets a set.
# page: set-not-subscriptable
# names: set
import random

WORDS = {"apple", "pear", "plum"}


def pick(used):
    left = WORDS - used
    return random.choice(left)


used = set()
for turn in range(2):
    word = pick(used)
    used.add(word)
    print(word)
