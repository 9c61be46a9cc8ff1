# A cached function gets a list, which cannot be hashed.
# page: cached-function-given-list
# names: tuple
from functools import lru_cache


@lru_cache(maxsize=None)
def best(prices, budget):
    return max((price for price in prices if price <= budget), default=None)


prices = [3, 5, 8]
print(best(prices, 6))
