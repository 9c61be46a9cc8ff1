# A row of sqlite3 is asked with square brackets and the column's name.
# page: database-row-asked-with-a-dot
# names: row[
import sqlite3


def open_shop():
    db = sqlite3.connect(":memory:")
    db.row_factory = sqlite3.Row
    db.execute("CREATE TABLE products (name TEXT, price REAL)")
    db.executemany("INSERT INTO products VALUES (?, ?)", [("tea", 3.2), ("milk", 1.1)])
    return db


for row in open_shop().execute("SELECT name, price FROM products"):
    print(row.name, row.price)
