# Two entries have the same priority, so heapq compares the dicts.
# page: heap-entries-compared
# names: dict counter
import heapq

queue = []


def add_job(priority, job):
    heapq.heappush(queue, (priority, job))


add_job(2, {"name": "backup", "host": "alpha"})
add_job(1, {"name": "mail", "host": "beta"})
add_job(2, {"name": "index", "host": "gamma"})

while queue:
    priority, job = heapq.heappop(queue)
    print(priority, job["name"])
