# The file is opened as ascii, and the text has an arrow.
# page: letter-not-in-ascii-or-latin
# names: utf-8
import os
import tempfile

ROUTES = [("Graz", "Wien"), ("Linz", "Salzburg")]


def write_routes(path):
    with open(path, "w", encoding="ascii") as handle:
        for start, end in ROUTES:
            handle.write(f"{start} → {end}\n")


write_routes(os.path.join(tempfile.mkdtemp(), "routes.txt"))
