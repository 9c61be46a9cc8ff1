# A class for with needs __exit__ too.
# page: not-a-context-manager
# names: __exit__ Timer
import time


class Timer:
    def __init__(self, label):
        self.label = label

    def __enter__(self):
        self.start = time.time()
        return self

    def stop(self):
        print(self.label, round(time.time() - self.start))


with Timer("counting") as timer:
    total = 0
    for number in range(1000):
        total += number
print(total)
