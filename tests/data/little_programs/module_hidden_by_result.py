# The name json was given the text, so json.loads fails.
# page: module-name-reassigned
# names: json
import json

json = '{"town": "Linz"}'
data = json.loads(json)
print(data["town"])
