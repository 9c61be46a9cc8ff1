# The archive is not compressed, and "r:gz" wants gzip.
# page: tar-compression-of-another-kind
# names: r:*
# general: file-is-no-gzip
import io
import tarfile


def pack(path, texts):
    with tarfile.open(path, "w") as archive:
        for name, text in texts.items():
            data = text.encode()
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))


def names(path):
    with tarfile.open(path, "r:gz") as archive:
        return archive.getnames()


pack("export.tar.gz", {"prices.csv": "tea,3\n", "stock.csv": "tea,40\n"})
print(names("export.tar.gz"))
