# The port from the environment is text; int(...) of it is meant.
# page: text-for-integer
# names: int
import os
import socket

os.environ["APP_PORT"] = "0"
port = os.environ["APP_PORT"]

with socket.socket() as server:
    server.bind(("127.0.0.1", port))
    print("bound")
