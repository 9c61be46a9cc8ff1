# lru_cache keeps the arguments as a key, and a list cannot be one.
# page: cached-function-given-list
# names: lru_cache tuple(
from functools import lru_cache


@lru_cache(maxsize=None)
def best_value(weights, capacity):
    best = 0
    for index, weight in enumerate(weights):
        if weight <= capacity:
            rest = weights[:index] + weights[index + 1:]
            best = max(best, weight + best_value(rest, capacity - weight))
    return best


print(best_value([3, 4, 5], 8))
