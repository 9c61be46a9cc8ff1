# tomllib.load wants the file opened with "rb".
# page: toml-file-opened-as-text
# names: "rb"
# pythons: 3.11 3.14
import os
import tempfile
import tomllib

path = os.path.join(tempfile.mkdtemp(), "app.toml")
with open(path, "w", encoding="utf-8") as handle:
    handle.write('[server]\nhost = "localhost"\nport = 8080\n')


def load(path):
    with open(path, encoding="utf-8") as handle:
        return tomllib.load(handle)


settings = load(path)
print(settings["server"]["port"])
