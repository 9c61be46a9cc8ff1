"""A status line for a backup job."""

import sys

FORMAT = "%-20s %6d files %8.1f MB"


def status(name, files, size):
    return "%-20s %6d files %8.1f MB" % (name, files, size)


def main():
    jobs = [("photos", 1200, 5300.5), ("letters", 310, 12.25)]
    for name, files, size in jobs:
        sys.stdout.write(status(name, files, size) + "\n")


main()
