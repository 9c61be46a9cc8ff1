# executemany wants a row for each name, such as (name,).
# page: sql-values-miscounted
# names: (one,)
import sqlite3

NAMES = ["ada", "grace", "alan"]

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE users (name TEXT)")
db.executemany("INSERT INTO users (name) VALUES (?)", NAMES)
print(db.execute("SELECT COUNT(*) FROM users").fetchone())
