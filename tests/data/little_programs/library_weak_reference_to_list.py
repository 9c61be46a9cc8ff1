# Lists cannot be weakly referenced.
# page: weak-reference-to-plain-value
# names: list class
import weakref


class Cache:
    def __init__(self):
        self.entries = weakref.WeakValueDictionary()

    def store(self, key, rows):
        self.entries[key] = rows

    def fetch(self, key):
        return self.entries.get(key)


cache = Cache()
cache.store("march", [1, 2, 3])
print(cache.fetch("march"))
