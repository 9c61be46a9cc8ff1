import sqlite3

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE books (title TEXT, author TEXT, year INTEGER)")
db.execute("INSERT INTO books VALUES (?, ?, ?)", ("Emma", "Jane Austen", 1815))
print(db.execute("SELECT title FROM books").fetchall())
db.close()
