"""Asks twice, pays once."""

from cache import Cache

cache = Cache(limit=2)
for key in ["a", "b", "a", "c"]:
    cache.put(key, key.upper())
print(sorted(cache.data))
