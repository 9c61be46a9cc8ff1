# The object holds a lock, which cannot be pickled.
# page: lock-cannot-be-pickled
# names: lock __getstate__
import pickle
import threading


class Counter:
    def __init__(self):
        self.lock = threading.Lock()
        self.value = 0

    def increase(self):
        with self.lock:
            self.value += 1


counter = Counter()
counter.increase()
data = pickle.dumps(counter)
print(len(data))
