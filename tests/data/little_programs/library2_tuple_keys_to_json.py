# The keys of the dict are tuples, and JSON knows only text as keys.
# page: json-key-not-text
# names: tuple str
import json


def count_moves(moves):
    counts = {}
    for start, end in moves:
        counts[start, end] = counts.get((start, end), 0) + 1
    return counts


counts = count_moves([("a1", "a2"), ("b1", "b3"), ("a1", "a2")])
print(json.dumps(counts))
