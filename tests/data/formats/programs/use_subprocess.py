import subprocess
import sys

subprocess.run([sys.executable, "main.py", "division"], check=True)
