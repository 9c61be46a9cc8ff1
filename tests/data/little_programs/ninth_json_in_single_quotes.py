# JSON wants double quotes.
# page: json-with-single-quotes
# names: double
import json

text = "{'name': 'Zoe', 'age': 14, 'pets': ['cat', 'dog']}"
person = json.loads(text)
print(person["name"], "has", len(person["pets"]), "pets")
