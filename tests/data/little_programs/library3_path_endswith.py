# A Path has suffix, not endswith.
# page: text-method-on-path
# names: suffix
from pathlib import Path


def is_table(path):
    return path.endswith(".csv")


for path in [Path("prices.csv"), Path("notes.txt")]:
    print(path, is_table(path))
