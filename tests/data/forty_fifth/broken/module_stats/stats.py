"""Little statistics, for several programs."""


def mean(values):
    """The mean of numbers."""
    return sum(values) / len(values)


def median(values):
    """The value in the middle of the ordered values."""
    ordered = values.sort()
    middle = ordered.__len__() // 2
    if len(values) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) / 2
