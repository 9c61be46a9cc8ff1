# The text is empty, which is no JSON.
# page: json-value-expected
# names: empty
import json

text = ""
data = json.loads(text)
print(data)
