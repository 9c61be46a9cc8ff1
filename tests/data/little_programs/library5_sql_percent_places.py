# sqlite3 marks values with ?, and the statement has %s.
# page: sql-place-of-another-database
# names: ?
import sqlite3


def open_shop():
    db = sqlite3.connect(":memory:")
    db.row_factory = sqlite3.Row
    db.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT, total REAL)")
    db.execute("INSERT INTO orders (customer, total) VALUES ('ada', 12.5)")
    return db


def orders_of(db, customer):
    query = "SELECT id, total FROM orders WHERE customer = %s"
    return db.execute(query, (customer,)).fetchall()


for row in orders_of(open_shop(), "ada"):
    print(row["id"], row["total"])
