# The folder done does not exist, so the file cannot be moved into it.
# page: place-to-move-to-missing
# names: done makedirs
import os
from pathlib import Path

INBOX = Path("inbox")
INBOX.mkdir(exist_ok=True)
for name in ("a.csv", "b.csv"):
    (INBOX / name).write_text("tea;3\n")


def process(path):
    lines = path.read_text().splitlines()
    os.rename(path, os.path.join("done", path.name))
    return len(lines)


for path in sorted(INBOX.glob("*.csv")):
    print(path.name, process(path))
