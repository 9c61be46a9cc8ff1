# heappush wants the heap first.
# page: arguments-swapped
# names: heap
import heapq

jobs = []
for priority, name in [(3, "report"), (1, "backup"), (2, "mail")]:
    heapq.heappush((priority, name), jobs)

while jobs:
    print(heapq.heappop(jobs))
