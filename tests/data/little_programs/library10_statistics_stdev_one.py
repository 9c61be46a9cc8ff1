# stdev needs at least two values.
# page: too-few-values
# names: two
import statistics

TIMES = {"login": [0.2, 0.3], "search": [1.4]}

for page, times in TIMES.items():
    print(page, round(statistics.stdev(times), 2))
