# The file is empty, so there is nothing to load.
# page: pickle-file-is-empty
# names: empty
import pickle
from pathlib import Path

CACHE = Path("cache.pickle")
CACHE.touch()


def load():
    if CACHE.exists():
        with CACHE.open("rb") as file:
            return pickle.load(file)
    return {}


print(load())
