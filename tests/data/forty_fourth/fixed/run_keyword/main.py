import subprocess
import sys

done = subprocess.run([sys.executable, "-c", "print('hello')"], capture_output=True, text=True)
print(done.stdout.strip())
