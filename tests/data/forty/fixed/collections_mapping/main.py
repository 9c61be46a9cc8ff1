"""Merges nested settings, the later ones winning."""

from collections import OrderedDict
from collections.abc import Mapping


def merged(old, new):
    result = OrderedDict(old)
    for key, value in new.items():
        if isinstance(value, Mapping) and isinstance(result.get(key), Mapping):
            result[key] = merged(result[key], value)
        else:
            result[key] = value
    return result


base = {"log": {"level": "info", "file": None}, "port": 80}
mine = {"log": {"level": "debug"}}
print(dict(merged(base, mine)["log"]))
