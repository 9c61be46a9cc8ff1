# The template has a key that the dictionary lacks: % with names.
# page: format-name-not-given
# names: city
LETTER = "Dear %(name)s,\nsee you in %(city)s.\n"

guests = [
    {"name": "Ada", "city": "London"},
    {"name": "Grace"},
]


def letters(rows):
    return [LETTER % row for row in rows]


print(len(letters(guests)))
