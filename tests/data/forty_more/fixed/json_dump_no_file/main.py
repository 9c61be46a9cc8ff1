import json

text = json.dumps({"name": "Ada"})
print(text)
