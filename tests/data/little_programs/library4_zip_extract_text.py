# ZipFile.write is given text; writestr takes it.
# page: archive-write-of-text
# names: writestr
import io
import zipfile

with zipfile.ZipFile(io.BytesIO(), "w") as archive:
    archive.write("hello world", "hello.txt")
