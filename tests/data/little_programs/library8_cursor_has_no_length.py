# A cursor has no length; fetchall() gives the rows as a list.
# page: library-result-for-its-part
# names: fetchall()
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE users (name TEXT, active INTEGER)")
db.executemany("INSERT INTO users VALUES (?, ?)", [("ada", 1), ("alan", 0), ("grace", 1)])

active = db.execute("SELECT name FROM users WHERE active = ?", (1,))
print(len(active), "active users")
for (name,) in active:
    print("-", name)
