# suffix of a path is a value, not a method: the brackets must go.
# page: library-result-for-its-part
# names: suffix
from pathlib import Path

for name in ["a.csv", "b.txt", "c.csv"]:
    Path(name).write_text("x")


def tables(folder):
    return sorted(path for path in Path(folder).iterdir() if path.suffix() == ".csv")


print(tables("."))
