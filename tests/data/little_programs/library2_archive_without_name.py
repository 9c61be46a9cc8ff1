# The archive holds data/prices.csv, and the program asks for prices.csv.
# page: no-such-file-in-archive
# names: prices.csv namelist
import io
import zipfile

buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w") as archive:
    archive.writestr("data/prices.csv", "tea,3.50\n")


def read_prices(buffer):
    with zipfile.ZipFile(buffer) as archive:
        return archive.read("prices.csv").decode()


print(read_prices(buffer))
