# The queue is empty.
# page: pop-from-empty-list
# names: queue
from collections import deque

queue = deque(["a"])
while True:
    print(queue.popleft())
