# The e-mail is None, and the column email may not be empty.
# page: value-must-not-be-missing
# names: email None
import sqlite3

PEOPLE = [
    {"name": "Ada", "email": "ada@example.org"},
    {"name": "Bob"},
]


def save(people):
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE people (name TEXT NOT NULL, email TEXT NOT NULL)")
    for person in people:
        db.execute("INSERT INTO people VALUES (?, ?)", (person["name"], person.get("email")))
    return db.execute("SELECT count(*) FROM people").fetchone()[0]


print(save(PEOPLE), "people")
