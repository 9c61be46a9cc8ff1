# gzip.open with "w" writes bytes; "wt" takes text.
# page: text-written-to-binary-file
# names: "wt"
import gzip
import os
import tempfile

rows = ["2024-03-01 start", "2024-03-01 stop"]
path = os.path.join(tempfile.mkdtemp(), "app.log.gz")


def write_log(path, rows):
    with gzip.open(path, "w") as log:
        for row in rows:
            log.write(row + "\n")


write_log(path, rows)
print(os.path.getsize(path))
