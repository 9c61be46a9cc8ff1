# if ... else stands before for in a comprehension; after it only a filter may stand.
# page: comprehension-filter-else
# names: else for
prices = [4, 12, 7, 30, 18]


def label(price):
    return "cheap" if price < 10 else "dear"


labels = [label(price) for price in prices]
reduced = [price * 0.9 for price in prices if price > 10 else price]
print(labels)
print(reduced)
print(sum(reduced))
