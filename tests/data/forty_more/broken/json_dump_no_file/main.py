import json

text = json.dump({"name": "Ada"})
print(text)
