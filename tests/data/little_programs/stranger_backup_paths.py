# Path objects are joined with + to a text.
# page: path-and-text-added unsupported-operand operands-that-do-not-fit
# names: +
from pathlib import Path


class Backup:
    def __init__(self, source, target):
        self.source = Path(source)
        self.target = Path(target)

    def plan(self, names):
        steps = []
        for name in names:
            old = self.source / name
            new = self.target + "/" + name
            steps.append((old, new))
        return steps


backup = Backup("/home/ada", "/media/disk")
for old, new in backup.plan(["notes.txt", "photo.jpg"]):
    print(old, "->", new)
