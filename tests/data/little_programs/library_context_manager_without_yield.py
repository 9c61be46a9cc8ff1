# The function under @contextmanager has no yield.
# page: context-manager-without-yield
# names: yield timed
import time
from contextlib import contextmanager


@contextmanager
def timed(label):
    start = time.perf_counter()
    end = time.perf_counter()
    print(label, round(end - start, 3))


def work():
    return sum(number * number for number in range(1000))


with timed("squares"):
    work()
