# The keys of the dictionary are tuples, which JSON does not take.
# page: json-key-not-text
# names: tuple str
import json

distances = {}
for start, end, km in [("Linz", "Graz", 220), ("Graz", "Wien", 200)]:
    distances[start, end] = km

with open("distances.json", "w") as out:
    json.dump(distances, out)
