# write_text takes one text, and gets a list of lines.
# page: text-file-needs-one-text
# names: join cleaned
import tempfile
from pathlib import Path


def clean(path):
    cleaned = []
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line and not line.startswith("#"):
            cleaned.append(line)
    path.write_text(cleaned, encoding="utf-8")
    return len(cleaned)


folder = Path(tempfile.mkdtemp())
hosts = folder / "hosts.txt"
hosts.write_text("# servers\nalpha  \n\nbeta\n", encoding="utf-8")
print(clean(hosts), "hosts")
