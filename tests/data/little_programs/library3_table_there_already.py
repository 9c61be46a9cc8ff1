# The table is made a second time.
# page: sql-table-exists-already
# names: IF NOT EXISTS
import sqlite3


def set_up(db):
    db.execute("CREATE TABLE visits (page TEXT, count INTEGER)")


db = sqlite3.connect(":memory:")
for run in range(2):
    set_up(db)
