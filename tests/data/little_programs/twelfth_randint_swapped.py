# The smaller number comes first.
# page: random-range-is-empty
# names: randint
import random

lowest = 100
highest = 1
secret = random.randint(lowest, highest)
print("I have a number")
