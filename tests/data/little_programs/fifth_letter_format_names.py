# {name} in the text wants name=..., and format gets the dict by position.
# page: format-name-not-given
# names: name person **
template = "Hello {name}, you are {age} years old and live in {city}."

people = [
    {"name": "Ida", "age": 31, "city": "Bergen"},
    {"name": "Omar", "age": 27, "city": "Cairo"},
]

for person in people:
    print(template.format(person))
