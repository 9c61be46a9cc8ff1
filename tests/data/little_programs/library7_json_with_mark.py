# The file begins with a byte order mark; it must be read with encoding utf-8-sig.
# page: json-begins-with-byte-order-mark
# names: utf-8-sig
import json
from pathlib import Path

Path("settings.json").write_bytes(b"\xef\xbb\xbf" + b'{"port": 8080, "debug": false}')


def settings(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


config = settings("settings.json")
print("listening on", config["port"])
