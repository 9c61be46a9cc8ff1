# The database is closed in load_orders, before the rows are read.
# page: database-closed
# names: close
import sqlite3
from contextlib import closing


def prepare(path):
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE IF NOT EXISTS orders (id INTEGER, total REAL)")
        db.executemany("INSERT INTO orders VALUES (?, ?)", [(1, 9.5), (2, 12.0)])
        db.commit()


def load_orders(path):
    connection = sqlite3.connect(path)
    cursor = connection.execute("SELECT id, total FROM orders ORDER BY id")
    connection.close()
    return cursor


prepare("shop.db")
for number, total in load_orders("shop.db"):
    print(number, total)
