"""Prints statistics of the temperatures."""

import stats

TEMPERATURES = [21.5, 19.0, 23.5, 22.0]

print("mean:", stats.mean(TEMPERATURES))
print("median:", stats.median(TEMPERATURES))
