# The port must be a number.
# page: text-for-integer
# names: int(
import socket

SETTINGS = {"host": "127.0.0.1", "port": "0"}


def listen(settings):
    server = socket.socket()
    try:
        server.bind((settings["host"], settings["port"]))
    finally:
        server.close()


listen(SETTINGS)
