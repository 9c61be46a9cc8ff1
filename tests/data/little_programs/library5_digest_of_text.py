# A digest is made of bytes; the text must be encoded.
# page: bytes-needed
# names: encode(
import hashlib
import json


def fingerprint(record):
    text = json.dumps(record, sort_keys=True)
    return hashlib.sha256(text).hexdigest()


def unique(records):
    seen = {}
    for record in records:
        seen.setdefault(fingerprint(record), record)
    return list(seen.values())


print(unique([{"name": "ada"}, {"name": "ada"}, {"name": "bob"}]))
