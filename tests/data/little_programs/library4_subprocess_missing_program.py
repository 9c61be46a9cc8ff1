# The program "gitt" does not exist.
# page: command-not-on-path
# names: gitt
import subprocess

print(subprocess.run(["gitt", "--version"], capture_output=True, text=True).stdout)
