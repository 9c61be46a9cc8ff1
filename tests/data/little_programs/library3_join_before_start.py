# The thread is joined and was never started.
# page: thread-cannot-be-joined
# names: start()
import threading


def work(number):
    print("working on", number)


threads = [threading.Thread(target=work, args=(number,)) for number in range(2)]
for thread in threads:
    thread.join()
