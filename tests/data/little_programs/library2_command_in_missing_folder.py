# cwd= names a folder that is not there.
# page: working-folder-missing
# names: cwd build
import subprocess
import sys


def run_in(folder, *command):
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


print(run_in("build/output", sys.executable, "-c", "print('ok')"))
