# A Thread keeps no result; a future of a ThreadPoolExecutor does.
# page: result-asked-of-thread
# names: ThreadPoolExecutor
import threading
import time


def load_page(number):
    time.sleep(0.01)
    return f"page {number}"


def load_all(count):
    threads = [threading.Thread(target=load_page, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [thread.result for thread in threads]


print(load_all(3))
