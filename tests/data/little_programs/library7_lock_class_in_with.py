# threading.Lock is not called: a lock must be made with Lock() first.
# page: not-a-context-manager
# names: Lock()
import threading

counter = 0
lock = threading.Lock


def work():
    global counter
    for _ in range(1000):
        with lock:
            counter += 1


work()
print(counter)
