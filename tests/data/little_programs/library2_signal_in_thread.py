# signal.signal works in the main thread only.
# page: signal-outside-main-thread
# names: main thread
import signal
import threading


def worker():
    signal.signal(signal.SIGTERM, lambda number, frame: print("stopping"))
    print("working")


thread = threading.Thread(target=worker)
thread.start()
thread.join()
