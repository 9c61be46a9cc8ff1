# next() on a generator without a match raises StopIteration.
# page: _any
# names: next
people = [{"name": "Ada", "age": 36}, {"name": "Ben", "age": 41}]
found = next(person for person in people if person["name"] == "Cid")
print(found["age"])
