# The file does not lie below the folder, so there is no relative path.
# page: path-not-below-other
# names: backup
from pathlib import Path

SOURCE = Path("/home/ada/docs")
FILES = [Path("/home/ada/docs/a.txt"), Path("/home/ada/backup/b.txt")]

for file in FILES:
    print(file.relative_to(SOURCE))
