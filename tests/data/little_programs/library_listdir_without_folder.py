# os.listdir gives bare names, so getsize looks in the working folder.
# page: name-without-its-folder
# names: os.path.join listdir
import os
import tempfile

folder = tempfile.mkdtemp()
for name, size in [("march.log", 120), ("april.log", 300)]:
    with open(os.path.join(folder, name), "w") as handle:
        handle.write("x" * size)


def total_size(directory):
    total = 0
    for name in os.listdir(directory):
        if name.endswith(".log"):
            total += os.path.getsize(name)
    return total


print("bytes of logs:", total_size(folder))
