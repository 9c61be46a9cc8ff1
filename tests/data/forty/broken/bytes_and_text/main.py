"""Reads the header of a downloaded table."""

import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "cities.csv")
with open(path, "wb") as file:
    file.write(b"name,country,people\nLagos,NG,15388000\n")


def header(path):
    with open(path, "rb") as table:
        first = table.readline()
        return first.strip().split(",")


print(header(path))
