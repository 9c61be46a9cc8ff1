# The rest of the time is negative, and sleep wants none below zero.
# page: sleep-is-negative
# names: max(0
import time


def keep_pace(started, period):
    left = period - (time.time() - started)
    time.sleep(left)


keep_pace(time.time() - 5, 1)
print("next")
