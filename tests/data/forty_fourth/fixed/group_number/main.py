import re

LINE = re.compile(r"(\w+): (\d+)")


def read(line):
    found = LINE.match(line)
    if found:
        return found.group(1), int(found.group(2))
    return None


print(read("apples: 12"))
