# os.stat gives many facts; st_size is the size.
# page: library-result-for-its-part
# names: st_size
import os

with open("a.log", "w") as out:
    out.write("x" * 5000)

LIMIT = 1000


def too_big(path):
    return os.stat(path) > LIMIT


print(too_big("a.log"))
