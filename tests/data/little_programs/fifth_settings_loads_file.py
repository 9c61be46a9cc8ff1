# json.loads wants text and gets a file; json.load reads files.
# page: json-loads-given-file
# names: json.load f
import json

settings = {"volume": 7, "name": "Player 1", "fullscreen": False}
with open("settings.json", "w") as f:
    json.dump(settings, f)


def load_settings(path):
    with open(path) as f:
        return json.loads(f)


loaded = load_settings("settings.json")
print("Volume is", loaded["volume"])
