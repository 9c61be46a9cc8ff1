# args wants a tuple; ("a.txt") is a text, and each letter becomes an argument.
# page: thread-given-other-arguments
# names: comma
import threading


def load(path):
    print("loading", path)


worker = threading.Thread(target=load, args=("a.txt"))
worker.start()
worker.join()
