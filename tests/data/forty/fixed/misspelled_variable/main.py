"""Mean and spread of a row of measurements."""

import math


def mean(values):
    return sum(values) / len(values)


def spread(values):
    middle = mean(values)
    squares = [(value - middle) ** 2 for value in values]
    return math.sqrt(sum(squares) / (len(values) - 1))


measurements = [20.1, 19.8, 20.4, 20.0]
print("mean  ", round(mean(measurements), 2))
print("spread", round(spread(measurements), 2))
