# JSON knows no set; a list of it must be written.
# page: set-not-json-serializable
# names: tags list
import json

articles = [
    {"title": "Tea", "tags": {"drink", "hot"}},
    {"title": "Jam", "tags": {"sweet"}},
]


def export(rows):
    return json.dumps(rows, indent=2)


print(export(articles))
