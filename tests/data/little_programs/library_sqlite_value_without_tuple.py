# execute gets the text itself and takes it letter by letter; it needs (name,).
# page: sql-values-miscounted
# names: (name,)
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE people (name TEXT, town TEXT)")
db.executemany(
    "INSERT INTO people VALUES (?, ?)",
    [("Ada", "London"), ("Grace", "New York")],
)


def town_of(name):
    row = db.execute("SELECT town FROM people WHERE name = ?", name).fetchone()
    return row[0] if row else None


print(town_of("Grace"))
