"""Reads a switch from the environment."""

import os


def switched_on(name, default="no"):
    return os.environ.get(name, default).lower() in ("1", "y", "yes", "on", "true")


def main():
    if switched_on("SHOP_DEBUG"):
        print("debugging is on")
    else:
        print("debugging is off")


main()
