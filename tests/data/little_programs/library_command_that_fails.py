# The command ends with status 3, and check=True turns this into an error.
# page: command-failed
# names: 3 stderr
import subprocess
import sys

STEPS = [
    [sys.executable, "-c", "print('compiling')"],
    [sys.executable, "-c", "import sys; sys.exit(3)"],
]


def build():
    for step in STEPS:
        subprocess.run(step, check=True, capture_output=True, text=True)
    print("done")


build()
