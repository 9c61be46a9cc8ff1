# The input of a command must be bytes, unless text=True is given.
# page: command-fed-with-text
# names: text=True
import subprocess
import sys

UPPER = "import sys; print(sys.stdin.read().upper())"


def shout(text):
    done = subprocess.run(
        [sys.executable, "-c", UPPER],
        input=text,
        stdout=subprocess.PIPE,
        check=True,
    )
    return done.stdout


for line in ("tea is ready", "milk is out"):
    print(shout(line))
