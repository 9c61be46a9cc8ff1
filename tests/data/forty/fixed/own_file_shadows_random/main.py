"""Rolls two dice until both show the same."""

import random


def roll():
    return random.randint(1, 6), random.randint(1, 6)


def main():
    rolls = 1
    first, second = roll()
    while first != second:
        first, second = roll()
        rolls += 1
    print("done" if rolls >= 1 else "not done")


main()
