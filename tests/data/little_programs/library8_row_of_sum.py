# fetchone gives a row, a tuple; the sum is its first value.
# page: library-result-for-its-part
# names: [0]
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE sales (region TEXT, amount REAL)")
db.executemany("INSERT INTO sales VALUES (?, ?)", [("north", 120.0), ("south", 95.5)])


def total():
    return db.execute("SELECT SUM(amount) FROM sales").fetchone()


print("with tax:", round(total() * 1.2, 2))
