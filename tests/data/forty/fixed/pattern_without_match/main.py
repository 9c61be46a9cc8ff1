"""Takes the version out of a line that a tool printed."""

import re

VERSION = re.compile(r"v(\d+)\.(\d+)")
LINE = "toolbox 3.12 (linux)"


def main():
    found = re.search(r"(\d+)\.(\d+)", "toolbox 3.12 (linux)")
    major, minor = found.group(1), found.group(2)
    print("major", major)
    print("minor", minor)
    print("written with v:", bool(VERSION.search(LINE)))


main()
