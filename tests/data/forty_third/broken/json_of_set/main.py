import json

tags = {"new", "sale"}
print(json.dumps({"tags": tags}))
