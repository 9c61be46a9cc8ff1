# b64encode wants bytes; the text must be encoded first.
# page: bytes-needed
# names: encode()
import base64


def header(user, password):
    pair = f"{user}:{password}"
    token = base64.b64encode(pair)
    return {"Authorization": "Basic " + token.decode()}


print(header("ada", "tea4two"))
