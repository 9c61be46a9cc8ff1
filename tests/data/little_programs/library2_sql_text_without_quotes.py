# The name is put into the SQL text without quotes; a ? should stand there.
# page: sql-column-missing
# names: ?
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE people (name TEXT, town TEXT)")


def add(name, town):
    db.execute(f"INSERT INTO people VALUES ({name}, {town})")


add("Ada", "London")
print(db.execute("SELECT count(*) FROM people").fetchone())
