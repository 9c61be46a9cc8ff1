# json.load is given the path, and wants the open file.
# page: file-function-given-path
# names: open( settings_path
import json
import os
import tempfile

DEFAULTS = {"theme": "dark", "page_size": 20}


def save_settings(path, settings):
    with open(path, "w", encoding="utf-8") as handle:
        json.dump(settings, handle)


def load_settings(settings_path):
    if not os.path.exists(settings_path):
        return dict(DEFAULTS)
    return json.load(settings_path)


folder = tempfile.mkdtemp()
path = os.path.join(folder, "settings.json")
save_settings(path, {"theme": "light"})
settings = load_settings(path)
print(settings["theme"])
