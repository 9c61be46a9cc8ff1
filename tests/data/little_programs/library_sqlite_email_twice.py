# The email of the second user is in the table already, and is UNIQUE.
# page: value-must-be-unique
# names: users.email
import sqlite3

SCHEMA = "CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT)"


def register(db, email, name):
    with db:
        db.execute("INSERT INTO users (email, name) VALUES (?, ?)", (email.lower(), name))


db = sqlite3.connect(":memory:")
db.execute(SCHEMA)
register(db, "ada@example.org", "Ada")
register(db, "Ada@example.org", "Ada L.")
print(db.execute("SELECT count(*) FROM users").fetchone()[0])
