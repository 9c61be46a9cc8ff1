# task_done is called twice for each item.
# page: task-done-too-often
# names: task_done
import queue

jobs = queue.Queue()


def process(item):
    print("processing", item)
    jobs.task_done()


def work():
    while not jobs.empty():
        item = jobs.get()
        try:
            process(item)
        finally:
            jobs.task_done()


for name in ("a.csv", "b.csv", "c.csv"):
    jobs.put(name)
work()
jobs.join()
