# The folder archive/2024 is not there, and shutil.copy does not make it.
# page: folder-of-new-file-missing
# names: makedirs
import os
import shutil
import tempfile

base = tempfile.mkdtemp()
os.chdir(base)
with open("invoice.txt", "w") as handle:
    handle.write("tea 3.50\n")


def archive(name, year):
    target = os.path.join("archive", str(year), name)
    shutil.copy(name, target)
    return target


print("archived as", archive("invoice.txt", 2024))
