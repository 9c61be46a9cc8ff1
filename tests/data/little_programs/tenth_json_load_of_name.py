# json.load is given the name of the file.
# page: file-function-given-path
# names: open(
import json

with open("pets.json", "w") as f:
    f.write('{"cat": 2, "dog": 1}')

pets = json.load("pets.json")
print(pets["cat"])
