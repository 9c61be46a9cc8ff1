# args=("prices.csv") is a text; each letter becomes an argument.
# page: thread-given-other-arguments
# names: ,)
import threading


def load(path):
    print("loading", path)


worker = threading.Thread(target=load, args=("prices.csv"))
worker.start()
worker.join()
