# A deque has no slices; islice or a list gives them.
# page: deque-has-no-slices
# names: deque islice
from collections import deque

history = deque(maxlen=50)


def run(command):
    history.append(command)
    return f"ran {command}"


for command in ["ls", "cd src", "make", "make test"]:
    run(command)

print("last commands:")
for command in history[-3:]:
    print("  ", command)
