# os.walk gives three values each time: folder, folders in it, files in it.
# page: unpack-too-many
# names: three
import os
from pathlib import Path

Path("logs/old").mkdir(parents=True, exist_ok=True)
Path("logs/a.log").write_text("tea")
Path("logs/old/b.log").write_text("milk")


def sizes(top):
    for folder, files in os.walk(top):
        for name in files:
            path = os.path.join(folder, name)
            yield path, os.path.getsize(path)


for path, size in sizes("logs"):
    print(path, size)
