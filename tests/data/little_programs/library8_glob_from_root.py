# Path.glob wants a pattern relative to its folder; Path("/tmp").glob("*.log") is meant.
# page: glob-pattern-with-absolute-path
# names: glob
from pathlib import Path


def logs(pattern):
    return sorted(path.name for path in Path().glob(pattern))


print(logs("/var/log/*.log"))
