# args=(5) is the number 5; a tuple of one value needs a comma.
# page: star-value-not-iterable thread-arguments-without-comma
# names: (5,)
import threading
import time

results = []


def count_down(start):
    while start > 0:
        time.sleep(0.001)
        start -= 1
    results.append("done")


worker = threading.Thread(target=count_down, args=(5))
worker.start()
worker.join()
print(results)
