# The mode is the number 0o755, and not a text.
# page: text-for-integer
# names: 0o755
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "run.sh")
with open(path, "w") as handle:
    handle.write("echo hello\n")
os.chmod(path, "755")
