# A list cannot stand for one ?; each value needs a ? of its own.
# page: value-type-unknown-to-database value-type-unknown-to-sql
# names: list
import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE orders (id INTEGER, item TEXT)")
db.executemany("INSERT INTO orders VALUES (?, ?)", [(1, "tea"), (2, "milk"), (3, "jam")])


def items(ids):
    cursor = db.execute("SELECT item FROM orders WHERE id IN (?)", (ids,))
    return [item for (item,) in cursor]


print(items([1, 3]))
