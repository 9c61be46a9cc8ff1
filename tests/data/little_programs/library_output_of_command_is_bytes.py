# check_output gives bytes, split is given a text.
# page: command-output-is-bytes
# names: text=True
import subprocess
import sys


def installed_modules():
    output = subprocess.check_output([sys.executable, "-c", "print('json\\ncsv\\nre')"])
    names = []
    for line in output.split("\n"):
        if line:
            names.append(line)
    return names


for name in installed_modules():
    print("-", name)
