# hexdigest is a method, and its brackets are missing.
# page: function-not-subscriptable
# names: digest()
import hashlib
from pathlib import Path

Path("a.txt").write_text("tea")
Path("b.txt").write_text("milk")


def checksum(path):
    digest = hashlib.sha256(path.read_bytes()).hexdigest
    return digest[:12]


for path in sorted(Path(".").glob("?.txt")):
    print(path.name, checksum(path))
