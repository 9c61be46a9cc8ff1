# The JSON text has a comma after the last item.
# page: json-comma-after-last-item json-value-expected json-key-not-in-double-quotes
# names: comma
import json

text = """{
  "name": "Ada",
  "age": 36,
}"""
person = json.loads(text)
print(person["name"])
