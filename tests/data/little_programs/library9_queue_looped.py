# A queue cannot be looped over; get() takes the values out.
# page: library-result-for-its-part
# names: get()
import queue
import threading

results = queue.Queue()


def work(number):
    results.put(number * number)


threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for value in results:
    print(value)
