# The environment holds texts only, and True is none.
# page: environment-value-not-text
# names: str(
import os
import subprocess
import sys

OPTIONS = {"APP_DEBUG": True, "APP_WORKERS": 4}


def apply(options):
    for name, value in options.items():
        os.environ[name] = value


def start():
    code = "import os; print(os.environ['APP_DEBUG'])"
    return subprocess.run([sys.executable, "-c", code], check=True)


apply(OPTIONS)
start()
