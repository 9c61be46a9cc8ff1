# A bytes literal and a text literal stand side by side.
# page: bytes-and-text-joined
# names: b
HEADER = (
    b"GET / HTTP/1.1\r\n"
    "Host: example.com\r\n"
    b"Connection: close\r\n\r\n"
)


def request():
    return HEADER


print(len(request()))
