# One of the people has no "age", so the sort by age fails.
# page: key-not-found
# names: "age"
people = [
    {"name": "Nina", "age": 34},
    {"name": "Otto"},
    {"name": "Pia", "age": 52},
]


def by_age(people):
    return sorted(people, key=lambda person: person["age"])


for person in by_age(people):
    print(person["name"])
