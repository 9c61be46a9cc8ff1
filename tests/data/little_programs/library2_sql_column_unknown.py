# The table has no column "prize"; it is called price.
# page: sql-column-missing
# names: prize
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE articles (name TEXT, price REAL)")
db.execute("INSERT INTO articles VALUES ('tea', 3.5)")


def cheapest(db):
    return db.execute("SELECT name FROM articles ORDER BY prize LIMIT 1").fetchone()


print(cheapest(db))
