# The connection is made in the main thread and used in a worker.
# page: database-used-in-other-thread
# names: thread connect
import sqlite3
import threading

db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE hits (page TEXT, count INTEGER)")
db.execute("INSERT INTO hits VALUES ('/', 1)")


def count_hit(page):
    db.execute("UPDATE hits SET count = count + 1 WHERE page = ?", (page,))
    db.commit()


workers = [threading.Thread(target=count_hit, args=("/",)) for _ in range(1)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
