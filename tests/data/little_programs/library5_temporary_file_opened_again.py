# open wants the file's name, tmp.name, and gets the file object.
# page: temporary-file-used-as-path
# names: .name
import csv
import tempfile


def write_rows(rows):
    tmp = tempfile.NamedTemporaryFile("w", suffix=".csv", newline="")
    csv.writer(tmp).writerows(rows)
    tmp.flush()
    return tmp


def read_rows(source):
    with open(source, newline="") as handle:
        return list(csv.reader(handle))


stored = write_rows([["tea", 3], ["milk", 1]])
print(read_rows(stored))
