# The name stands in the SQL without quotes and is taken for a column; a ? with the value beside it is meant.
# page: sql-column-missing
# names: Ada ?
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE people (name TEXT, age INTEGER)")
db.executemany("INSERT INTO people VALUES (?, ?)", [("Ada", 36), ("Grace", 45)])


def age_of(name):
    row = db.execute(f"SELECT age FROM people WHERE name = {name}").fetchone()
    return row[0]


print(age_of("Ada"))
