# The archive has data/prices.csv, and prices.csv is asked for.
# page: no-such-file-in-archive
# names: namelist
import zipfile


def pack(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("data/prices.csv", "tea,3\nmilk,1\n")
        archive.writestr("data/stock.csv", "tea,40\n")


def read_member(path, name):
    with zipfile.ZipFile(path) as archive:
        with archive.open(name) as member:
            return member.read().decode("utf-8")


pack("export.zip")
print(read_member("export.zip", "prices.csv"))
