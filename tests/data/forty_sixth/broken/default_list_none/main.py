"""Collects log lines."""


def record(line, lines=None):
    lines.append(line)
    return lines


def show(lines):
    for number, line in enumerate(lines, 1):
        print(number, line)


first = record("start", [])
record("load", first)
show(first)
second = record("restart")
show(second)
