# A file opened in a zip archive gives bytes; io.TextIOWrapper makes it text for csv.
# page: csv-file-opened-as-bytes
# names: TextIOWrapper
import csv
import zipfile

with zipfile.ZipFile("export.zip", "w") as archive:
    archive.writestr("sales.csv", "region,amount\nnorth,120\n")


def rows(path):
    with zipfile.ZipFile(path) as archive:
        with archive.open("sales.csv") as member:
            return list(csv.DictReader(member))


print(rows("export.zip"))
