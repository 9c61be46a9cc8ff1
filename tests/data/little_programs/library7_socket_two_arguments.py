# connect wants one pair of host and port.
# page: builtin-argument-count
# names: (HOST, PORT)
import socket

HOST = "127.0.0.1"
PORT = 9999


def ask(question):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as sock:
        sock.connect(HOST, PORT)
        sock.sendall(question.encode())
        return sock.recv(1024).decode()


print(ask("status"))
