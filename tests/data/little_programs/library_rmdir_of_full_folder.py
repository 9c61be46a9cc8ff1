# os.rmdir removes empty folders only; build has a file in it.
# page: folder-not-empty
# names: shutil.rmtree
import os
import tempfile

root = tempfile.mkdtemp()
build = os.path.join(root, "build")
os.mkdir(build)
with open(os.path.join(build, "app.o"), "wb") as handle:
    handle.write(b"\x00" * 16)


def clean(path):
    if os.path.isdir(path):
        os.rmdir(path)
        print("removed", path)


clean(build)
