# Event was not called, so wait has no object.
# page: method-called-on-class
# names: Event()
import threading

ready = threading.Event


def work():
    ready.set()


thread = threading.Thread(target=work)
thread.start()
thread.join()
ready.wait()
