# The command takes longer than timeout allows.
# page: command-took-too-long
# names: 0.2 seconds
import subprocess
import sys


def check(code):
    done = subprocess.run([sys.executable, "-c", code], timeout=0.2, capture_output=True, text=True)
    return done.returncode


print(check("import time; time.sleep(5)"))
