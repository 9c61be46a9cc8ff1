# JSON wants double quotes.
# page: json-with-single-quotes
# names: quotes
import json

text = "{'name': 'Ada', 'age': 36}"
person = json.loads(text)
print(person["name"])
