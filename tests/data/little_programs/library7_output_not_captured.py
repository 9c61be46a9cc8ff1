# run() was not told to capture the output, so stdout is None.
# page: library-result-asked-for-its-part
# names: capture_output
import subprocess
import sys


def installed():
    result = subprocess.run([sys.executable, "-c", "print('pip 24.0')"])
    names = []
    for line in result.stdout.splitlines():
        names.append(line.split()[0])
    return names


print(installed())
