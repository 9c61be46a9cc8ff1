# Another socket listens on the port already.
# page: port-in-use
# names: port
import socket


def listen(port):
    server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    server.bind(("127.0.0.1", port))
    server.listen()
    return server


first = listen(0)
port = first.getsockname()[1]
second = listen(port)
print("listening twice on", port)
