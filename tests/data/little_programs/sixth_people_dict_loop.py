# A loop over a dict gives its keys; person is a text, and people[person]["age"] is meant.
# page: string-index-not-integer
# names: people person
people = {
    "Anna": {"age": 31, "city": "Rome"},
    "Bert": {"age": 25, "city": "Lyon"},
    "Cleo": {"age": 40, "city": "Oslo"},
}


def oldest(people):
    best = None
    for person in people:
        if best is None or person["age"] > best["age"]:
            best = person
    return best


print(oldest(people))
