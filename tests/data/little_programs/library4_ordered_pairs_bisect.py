# bisect compares a number with tuples.
# page: value-searched-among-pairs
# names: tuple
# general: not-orderable
from bisect import bisect

LEVELS = [(0, "low"), (10, "middle"), (20, "high")]
print(LEVELS[bisect(LEVELS, 15) - 1])
