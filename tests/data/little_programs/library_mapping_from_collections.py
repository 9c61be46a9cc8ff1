# Mapping moved to collections.abc.
# page: collections-name-imported
# names: collections.abc
# pythons: 3.11 3.14
from collections import Mapping, OrderedDict


def flatten(tree, prefix=""):
    flat = OrderedDict()
    for key, value in tree.items():
        if isinstance(value, Mapping):
            flat.update(flatten(value, prefix + key + "."))
        else:
            flat[prefix + key] = value
    return flat


print(flatten({"db": {"host": "x", "port": 1}}))
