# The statement has three question marks and gets two values.
# page: sql-values-miscounted
# names: 3
import sqlite3

USERS = [("ada", "ada@example.org"), ("bob", "bob@example.org")]


def open_database():
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE users (name TEXT, email TEXT, active INTEGER)")
    return db


def add_user(db, name, email):
    db.execute("INSERT INTO users (name, email, active) VALUES (?, ?, ?)", (name, email))
    db.commit()


database = open_database()
for name, email in USERS:
    add_user(database, name, email)
print(database.execute("SELECT count(*) FROM users").fetchone())
