# The folder backup is there from the first run, and copytree wants to make it.
# page: folder-copied-over-another
# names: dirs_exist_ok
import shutil
from pathlib import Path


def prepare():
    source = Path("site")
    (source / "css").mkdir(parents=True, exist_ok=True)
    (source / "index.html").write_text("<h1>Shop</h1>")
    (source / "css" / "main.css").write_text("h1 { color: teal }")
    return source


def backup(source, target="backup"):
    shutil.copytree(source, target)
    return sum(1 for _ in Path(target).rglob("*"))


site = prepare()
print(backup(site), "copied")
(site / "about.html").write_text("<p>We sell tea.</p>")
print(backup(site), "copied")
