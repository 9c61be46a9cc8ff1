# The temporary folder is gone after its with block.
# page: temporary-folder-gone
# names: with
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "a.txt")
    with open(path, "w") as handle:
        handle.write("x")

print(open(path).read())
