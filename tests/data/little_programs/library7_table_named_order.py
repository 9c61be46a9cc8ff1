# order is a word of SQL; a table of this name must stand in quotes, or be called orders.
# page: sql-statement-unreadable
# names: order
import sqlite3


def prepare(path):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE IF NOT EXISTS order (id INTEGER PRIMARY KEY, item TEXT, amount INTEGER)")
    db.commit()
    return db


db = prepare(":memory:")
db.execute("INSERT INTO order (item, amount) VALUES (?, ?)", ("tea", 2))
print(db.execute("SELECT * FROM order").fetchall())
