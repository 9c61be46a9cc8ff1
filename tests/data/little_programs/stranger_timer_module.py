# A file of the program would hide time: here time was reassigned by an assignment in a loop.
# page: module-name-reassigned
# names: time
import time


class Lap:
    def __init__(self, runner, seconds):
        self.runner = runner
        self.seconds = seconds


def measure(function):
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


laps = [Lap("Eva", 61.2), Lap("Ida", 59.8)]
best = None
for lap in laps:
    time = lap.seconds
    if best is None or time < best:
        best = time
print("best lap", best)
print("sorting took", measure(lambda: sorted(laps, key=lambda lap: lap.seconds)))
