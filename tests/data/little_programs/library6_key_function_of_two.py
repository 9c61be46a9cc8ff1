# The key function gets one pair, and takes two values.
# page: function-of-other-arity
# names: lambda
from collections import Counter

VISITS = ["home", "cart", "home", "help", "home", "cart"]


def ranking(visits):
    counts = Counter(visits)
    return sorted(counts.items(), key=lambda page, count: count, reverse=True)


for page, count in ranking(VISITS):
    print(f"{page:6} {count}")
