# fetchall gives a list of rows, and the list is asked like one row.
# page: list-indexed-by-name
# names: row["id"]
import sqlite3


def find(db, name):
    db.row_factory = sqlite3.Row
    return db.execute("SELECT id, name FROM people WHERE name = ?", (name,)).fetchall()


db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE people (id INTEGER, name TEXT)")
db.execute("INSERT INTO people VALUES (7, 'Ada')")
person = find(db, "Ada")
print(person["id"], person["name"])
