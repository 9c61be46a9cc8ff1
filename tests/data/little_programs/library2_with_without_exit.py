# The class has __enter__ and no __exit__.
# page: not-a-context-manager
# names: __exit__ Timer
import time


class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def stop(self):
        self.elapsed = time.perf_counter() - self.start


with Timer() as timer:
    sum(range(1000))
print(timer.elapsed)
