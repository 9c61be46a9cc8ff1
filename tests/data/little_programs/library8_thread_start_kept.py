# start() gives None, so the list holds no threads that could be joined.
# page: library-result-asked-for-its-part
# names: start() None
import threading
import time


def fetch(name):
    time.sleep(0.01)
    print("fetched", name)


threads = []
for name in ["a", "b", "c"]:
    thread = threading.Thread(target=fetch, args=(name,)).start()
    threads.append(thread)

for thread in threads:
    thread.join()
