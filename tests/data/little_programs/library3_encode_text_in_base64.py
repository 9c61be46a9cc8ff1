# b64encode takes bytes, and gets text.
# page: bytes-needed
# names: encode()
import base64


def header(user, password):
    pair = f"{user}:{password}"
    return "Basic " + base64.b64encode(pair).decode()


print(header("ada", "s3cret"))
