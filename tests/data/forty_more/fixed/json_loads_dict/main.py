import json

data = {"name": "Ada"}
print(json.loads(json.dumps(data))["name"])
