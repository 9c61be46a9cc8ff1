# The header is text and the body bytes; the header must be encoded.
# page: text-and-bytes-mixed
# names: header.encode()
import socket

body = b"<h1>tea</h1>"
header = f"HTTP/1.0 200 OK\r\nContent-Length: {len(body)}\r\n\r\n"

left, right = socket.socketpair()
left.sendall(header + body)
print(right.recv(100))
