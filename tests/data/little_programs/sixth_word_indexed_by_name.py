# settings is still text (json.dumps), not a dict.
# page: string-index-not-integer
# names: settings dumps
import json

defaults = {"volume": 5, "name": "Player"}


def load():
    settings = json.dumps(defaults)
    return settings


settings = load()
print("Settings:", settings)
print("Volume:", settings["volume"])
