# check_output gives bytes, and startswith gets text; text=True is missing.
# page: command-output-is-bytes
# names: text=True
import subprocess
import sys

CODE = "print('ERROR disk full'); print('INFO started'); print('ERROR no route')"


def run_tool():
    output = subprocess.check_output([sys.executable, "-c", CODE])
    return output.splitlines()


def errors(lines):
    return [line for line in lines if line.startswith("ERROR")]


found = errors(run_tool())
print(len(found), "errors")
for line in found:
    print(line)
