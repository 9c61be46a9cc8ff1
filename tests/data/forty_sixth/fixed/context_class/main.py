"""Measures how long something takes."""

import time


class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *error):
        self.seconds = time.perf_counter() - self.start


with Timer() as timer:
    total = sum(range(1000))
print("total", total)
print("quick" if timer.seconds < 5 else "slow")
