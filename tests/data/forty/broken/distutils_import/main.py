"""Reads a switch from the environment."""

import os
from distutils.util import strtobool


def switched_on(name, default="no"):
    return bool(strtobool(os.environ.get(name, default)))


def main():
    if switched_on("SHOP_DEBUG"):
        print("debugging is on")
    else:
        print("debugging is off")


main()
