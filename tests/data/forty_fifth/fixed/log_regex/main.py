"""Counts error codes in a log."""

import re

LOG = """2024-03-01 ERROR 404 /shop
2024-03-01 INFO started
2024-03-02 ERROR 500 /cart
"""


def code(line):
    return re.search(r"ERROR (\d+)", line).group(1)


def count(log):
    codes = {}
    for line in (line for line in log.splitlines() if "ERROR" in line):
        number = code(line)
        codes[number] = codes.get(number, 0) + 1
    return codes


print(count(LOG))
