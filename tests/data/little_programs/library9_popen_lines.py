# Popen gives the running command; its stdout, or communicate(), gives the text.
# page: library-result-for-its-part
# names: process stdout
import subprocess
import sys

process = subprocess.Popen(
    [sys.executable, "-c", "print('cpu 12'); print('mem 40')"],
    stdout=subprocess.PIPE,
    text=True,
)
usage = {}
for line in process:
    name, value = line.split()
    usage[name] = int(value)
print(usage)
