# The answer of a socket is bytes, split is given a text.
# page: bytes-needed
# names: decode
import socket

left, right = socket.socketpair()
right.sendall(b"name=Ada;town=London")
answer = left.recv(100)
print(answer.split(";"))
