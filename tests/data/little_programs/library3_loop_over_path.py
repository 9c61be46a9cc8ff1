# The loop goes over the Path, not over the lines of the file.
# page: path-looped
# names: open
import tempfile
from pathlib import Path

source = Path(tempfile.mkdtemp()) / "names.txt"
source.write_text("Ada\nGrace\n")


def read_names(path):
    return [line.strip() for line in path]


print(read_names(source))
