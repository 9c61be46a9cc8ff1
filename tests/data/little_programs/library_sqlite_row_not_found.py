# No customer 3 exists, so fetchone gives None.
# page: no-row-found
# names: fetchone() None
import sqlite3

db = sqlite3.connect(":memory:")
db.executescript("""
CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, credit REAL);
INSERT INTO customers VALUES (1, 'Ada', 100.0);
INSERT INTO customers VALUES (2, 'Grace', 50.0);
""")


def credit(customer_id):
    cursor = db.cursor()
    cursor.execute("SELECT credit FROM customers WHERE id = ?", (customer_id,))
    row = cursor.fetchone()
    return row[0]


for number in (1, 2, 3):
    print(number, credit(number))
