import json

data = {"name": "Ada"}
print(json.loads(data)["name"])
