# The arguments of a command must be texts; 5 is a number.
# page: command-part-not-text
# names: str(
import subprocess
import sys


def repeat(count):
    subprocess.run([sys.executable, "-c", "import sys; print(sys.argv)", count], check=True)


repeat(5)
