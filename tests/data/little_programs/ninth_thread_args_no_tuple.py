# args=(3) is a number, not a tuple.
# page: thread-arguments-without-comma
# names: args=(5,) countdown
import threading


def countdown(n):
    while n > 0:
        n -= 1
    print("lift off")


worker = threading.Thread(target=countdown, args=(3))
worker.start()
worker.join()
