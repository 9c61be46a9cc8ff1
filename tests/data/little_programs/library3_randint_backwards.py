# The ends are the wrong way round.
# page: random-range-is-empty
# names: smaller first
import random

LOW, HIGH = 10, 1
numbers = [random.randint(LOW, HIGH) for _ in range(3)]
print(numbers)
