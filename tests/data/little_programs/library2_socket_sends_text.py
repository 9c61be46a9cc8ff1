# A socket sends bytes, and gets a text.
# page: bytes-needed
# names: encode(
import socket


def talk():
    left, right = socket.socketpair()
    try:
        command = "GET /status\r\n"
        left.sendall(command)
        return right.recv(100)
    finally:
        left.close()
        right.close()


print(talk())
