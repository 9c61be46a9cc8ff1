import json

text = '{"name": "Ada"}'
print(json.loads(text)["name"])
