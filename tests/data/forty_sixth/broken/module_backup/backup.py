"""Where backups go."""

from pathlib import Path


def names(path, count):
    """Names for the next backups."""
    path = Path(path)
    stem = path.name.split(".")[0]
    folder = path.parent
    found = []
    for number in range(count):
        name = f"{stem}-{number}.bak"
        found.append(str(folder.join(name)))
    return found
