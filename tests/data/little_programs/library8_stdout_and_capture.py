# capture_output already sets stdout; both together are refused.
# page: output-captured-in-two-ways
# names: capture_output stdout
import subprocess
import sys


def version(program):
    done = subprocess.run(
        [program, "--version"],
        capture_output=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout.strip()


print(version(sys.executable))
