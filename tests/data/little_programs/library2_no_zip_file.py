# The file is a text file with the ending .zip.
# page: file-is-no-zip
# names: zip
import os
import tempfile
import zipfile

path = os.path.join(tempfile.mkdtemp(), "backup.zip")
with open(path, "w") as handle:
    handle.write("this was to be an archive")

with zipfile.ZipFile(path) as archive:
    for name in archive.namelist():
        print(name)
