# The text has lost its = signs at the end.
# page: base64-text-cut-or-changed
# names: =
import base64
import json


def make_token(claims):
    raw = json.dumps(claims).encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def read_token(token):
    return json.loads(base64.urlsafe_b64decode(token))


token = make_token({"user": "grace"})
print(read_token(token))
