# JSON turns number keys into text.
# page: number-key-of-json
# names: 1
import json

scores = {1: "Ada", 2: "Grace"}
copy = json.loads(json.dumps(scores))
print(copy[1])
