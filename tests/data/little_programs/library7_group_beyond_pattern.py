# The pattern has two groups; group(3) asks for one more.
# page: no-such-group-in-match
# names: 3
import re

ENTRY = re.compile(r"(\w+)=(\d+)")


def parse(line):
    found = ENTRY.search(line)
    if found:
        return found.group(2), found.group(3)
    return None


print(parse("speed=120 km"))
