# FORM is misspelled for FROM.
# page: sql-statement-unreadable
# names: FORM
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE people (name TEXT)")
print(db.execute("SELECT name FORM people WHERE name = 'Ada'").fetchall())
