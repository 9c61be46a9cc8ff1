"""Keeps contacts in a database."""

import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE contact (name TEXT, phone TEXT, city TEXT)")


def add(name, phone, city):
    db.execute("INSERT INTO contact VALUES (?, ?, ?)", (name, phone, city))
    db.commit()


def in_city(city):
    return db.execute("SELECT name FROM contact WHERE city = ?", (city,)).fetchall()


add("Ada", "555-1", "London")
add("Ben", "555-2", "Paris")
print(in_city("Paris"))
db.close()
