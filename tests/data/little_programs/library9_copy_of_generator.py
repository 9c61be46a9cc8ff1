# A generator cannot be copied or pickled; a list must be made first.
# page: cannot-pickle
# names: generator
import copy

settings = {"name": "shop", "ports": (port for port in range(8000, 8003))}


def draft(settings):
    other = copy.deepcopy(settings)
    other["name"] = "draft"
    return other


print(draft(settings)["name"])
