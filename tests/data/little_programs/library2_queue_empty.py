# get_nowait finds nothing in the queue.
# page: _any
# names: get_nowait Empty
import queue

jobs = queue.Queue()
for name in ["resize", "upload"]:
    jobs.put(name)


def next_job():
    return jobs.get_nowait()


for number in range(3):
    print(number, next_job())
