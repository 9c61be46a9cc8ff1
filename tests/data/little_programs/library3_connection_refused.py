# Nothing listens on the port.
# page: nobody-listens
# names: port
import socket


def ask(host, port):
    with socket.create_connection((host, port), timeout=2) as link:
        link.sendall(b"hello")
        return link.recv(100)


print(ask("127.0.0.1", 9))
