# The target folder has a file of that name already.
# page: moved-onto-existing
# names: already report.txt
import os
import shutil
import tempfile

os.chdir(tempfile.mkdtemp())
os.mkdir("done")
for path in ("report.txt", "done/report.txt"):
    with open(path, "w") as handle:
        handle.write("x")


def finish(name):
    shutil.move(name, "done")


finish("report.txt")
