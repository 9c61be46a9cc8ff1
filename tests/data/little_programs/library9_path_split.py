# A Path has no split; its parts, or str(path), are meant.
# page: text-method-on-path
# names: str(path)
from pathlib import Path


def project_of(path):
    pieces = path.split("/")
    return pieces[1]


for path in [Path("home/shop/main.py"), Path("home/blog/main.py")]:
    print(project_of(path))
