# write wants text; json.dump writes the dictionary.
# page: text-file-needs-text
# names: json.dump
settings = {"theme": "dark", "size": 12}

with open("settings.json", "w") as out:
    out.write(settings)
