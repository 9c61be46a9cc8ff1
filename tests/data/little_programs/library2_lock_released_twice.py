# The lock is released in finally, and by the with block as well.
# page: lock-not-held
# names: lock release
import threading

lock = threading.Lock()
total = 0


def add(amount):
    global total
    with lock:
        try:
            total += amount
        finally:
            lock.release()


add(5)
print(total)
